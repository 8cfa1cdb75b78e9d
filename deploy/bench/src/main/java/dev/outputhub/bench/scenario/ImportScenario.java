package dev.outputhub.bench.scenario;

import dev.outputhub.bench.dataset.ArchiveFile;
import dev.outputhub.bench.dataset.ArchiveUpload;
import dev.outputhub.bench.load.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/** An archive of conversations: messages per second from upload to the end of the report, against COPY of the same rows. */
public final class ImportScenario implements Scenario {

    private static final double OF_COPY = 0.6;

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
            var imported = ArchiveUpload.of(bench.editor(), file);
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
                var copying = database.unwrap(PGConnection.class).getCopyAPI();
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
