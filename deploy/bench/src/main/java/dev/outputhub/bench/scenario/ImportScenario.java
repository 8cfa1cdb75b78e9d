package dev.outputhub.bench.scenario;

import dev.outputhub.bench.dataset.ArchiveFile;
import dev.outputhub.bench.load.Figures;
import dev.outputhub.bench.load.Gateway;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** An archive of conversations: messages per second from upload to the end of the report, against COPY of the same rows. */
public final class ImportScenario implements Scenario {

    private static final double OF_COPY = 0.6;
    private static final long POLL_MILLIS = 100;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Measurement> measure(Bench bench) throws Exception {
        var file = Files.createTempFile("bench-import", ".json");
        try {
            long messages = ArchiveFile.write(
                    file, UUID.randomUUID().toString(), bench.options().messages());
            long start = System.nanoTime();
            var imported = importOf(bench.editor(), file);
            double seconds = (System.nanoTime() - start) / 1e9;
            var platform = Figures.rate(messages / seconds, messages);
            var ceiling = copy(bench, imported, messages);
            return List.of(new Measurement(
                    "import",
                    messages + " messages, with the full-text index in place",
                    platform,
                    ceiling,
                    ceiling.perSecond() * OF_COPY));
        } finally {
            Files.delete(file);
        }
    }

    private static UUID importOf(Gateway gateway, Path file) throws IOException, InterruptedException {
        var boundary = "bench-" + UUID.randomUUID();
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"format\"\r\n\r\nauto\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"conversations.json\"\r\n"
                + "Content-Type: application/json\r\n\r\n";
        var request = gateway.request("/api/v1/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofFile(file),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
                .build();
        var id = Gateway.JSON.readTree(gateway.send(request, 202)).path("id").asString();
        while (true) {
            var state = gateway.get("/api/v1/imports/" + id).path("state").asString();
            if (state.equals("completed")) {
                return UUID.fromString(id);
            }
            if (state.equals("failed")) {
                throw new IllegalStateException("The import failed: " + gateway.get("/api/v1/imports/" + id));
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** The texts that the import wrote, copied into one table with a generated document and its full-text index. */
    private static Figures copy(Bench bench, UUID imported, long messages) throws SQLException, IOException {
        try (var database = bench.database();
                var statement = database.createStatement()) {
            statement.execute("set search_path = conversation, public");
            statement.execute("drop table if exists bench_message");
            statement.execute(
                    "create table bench_message (organization_id uuid, id uuid, conversation_id uuid, parent_id uuid,"
                            + " role text, parts jsonb, text text, document tsvector generated always as (hub_document(null, text)) stored,"
                            + " primary key (organization_id, id))");
            statement.execute("create index on bench_message using gin (organization_id, document)");
            var rows = Files.createTempFile("bench-rows", ".copy");
            var columns = "organization_id, id, conversation_id, parent_id, role, parts, text";
            try {
                var copying = database.unwrap(org.postgresql.PGConnection.class).getCopyAPI();
                try (var out = Files.newOutputStream(rows)) {
                    copying.copyOut(
                            "copy (select " + columns + " from message where import_id = '" + imported
                                    + "') to stdout (format binary)",
                            out);
                }
                long start = System.nanoTime();
                try (var in = Files.newInputStream(rows)) {
                    copying.copyIn("copy bench_message (" + columns + ") from stdin (format binary)", in);
                }
                double seconds = (System.nanoTime() - start) / 1e9;
                return Figures.rate(messages / seconds, messages);
            } finally {
                Files.delete(rows);
                statement.execute("drop table bench_message");
            }
        }
    }
}
