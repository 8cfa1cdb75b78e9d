package dev.outputhub.bench.dataset;

import dev.outputhub.bench.load.Gateway;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Outputs of about 1.5 kB with a model, an accuracy, tags and knowledge types, written by COPY past the services: what is measured
 * is reading them. Two pairs of words occur in exactly 140 and 2,700 outputs of 100,000, as rare and common searches.
 */
public final class OutputData {

    public static final String RARE = "quokka zeppelin";
    public static final String COMMON = "walrus harmonica";
    private static final int LENGTH = 1_500;
    private static final int TAGS = 500;
    private static final int PROMPTS = 200;
    private static final long FIRST_DAY_MILLIS = 1_700_000_000_000L;

    private final Connection database;
    private final Gateway gateway;
    private final Texts texts = new Texts();

    public OutputData(Connection database, Gateway gateway) {
        this.database = database;
        this.gateway = gateway;
    }

    /** Adds what is missing to so many outputs. */
    public void fill(int outputs) throws SQLException, IOException {
        var organization = UUID.fromString(
                gateway.get("/api/v1/me").path("organization").path("id").asString());
        long there = count(organization);
        if (there >= outputs) {
            return;
        }
        System.err.println("• Writing " + (outputs - there) + " outputs");
        var terms = terms();
        var prompts = prompts();
        try (var statement = database.createStatement()) {
            statement.execute("set search_path = output, public");
        }
        CopiedRows.into(
                database,
                "output.output (organization_id, id, title, content, content_length, content_sha256, media_type, date, source,"
                        + " created_at, created_by, updated_at, updated_by, prompt_id)",
                writer -> {
                    for (long i = there; i < outputs; i++) {
                        writer.write(row(organization, i, prompts.get((int) (i % PROMPTS))));
                    }
                });
        CopiedRows.into(
                database,
                "output.term_assignment (organization_id, record_id, term_id, record_kind, vocabulary_key)",
                writer -> {
                    for (long i = there; i < outputs; i++) {
                        assign(writer, organization, i, terms);
                    }
                });
        try (var statement = database.createStatement()) {
            statement.execute("vacuum analyze output.output");
            statement.execute("vacuum analyze output.output_document");
            statement.execute("vacuum analyze output.term_assignment");
        }
    }

    private long count(UUID organization) throws SQLException {
        try (var query = database.prepareStatement(
                "select count(*) from output.output where organization_id = ? and id >= '018bcfe5-0000-7000-8000-000000000000'"
                        + " and source_key is null and created_by = ?")) {
            query.setObject(1, organization);
            query.setObject(2, author());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static UUID author() {
        return UUID.nameUUIDFromBytes("bench".getBytes(StandardCharsets.UTF_8));
    }

    /** UUID v7 of a fixed past, so that the ids of the data set never meet new ones. */
    public static UUID id(long number) {
        long millis = FIRST_DAY_MILLIS + number * 1000;
        return new UUID(millis << 16 | 0x7000L, 0x8000_0000_0000_0000L | number);
    }

    private String row(UUID organization, long number, UUID prompt) {
        var content = texts.markdown(number, LENGTH) + mark(number);
        long millis = FIRST_DAY_MILLIS + number * 1000;
        var at = Instant.ofEpochMilli(millis).toString();
        return String.join(
                        "\t",
                        organization.toString(),
                        id(number).toString(),
                        texts.title(number),
                        content.replace("\n", "\\n"),
                        String.valueOf(content.length()),
                        "\\\\x" + "%064x".formatted(number),
                        "text/markdown",
                        at.substring(0, 10),
                        "api",
                        at,
                        author().toString(),
                        at,
                        author().toString(),
                        prompt.toString())
                + "\n";
    }

    /** 140 and 2,700 of 100,000: every 714th and every 37th. */
    private static String mark(long number) {
        return (number % 714 == 0 && number / 714 < 140 ? " " + RARE + "." : "")
                + (number % 37 == 0 && number / 37 < 2_700 ? " " + COMMON + "." : "");
    }

    /** The service that owns outputs hears of a prompt when one is first referred to. */
    private List<UUID> prompts() {
        var prompts = new ArrayList<UUID>();
        for (int i = 0; i < PROMPTS; i++) {
            var prompt = gateway.post(
                            "/api/v1/prompts",
                            Map.of("title", "Bench prompt " + i, "template", "Summarise {{text}}."),
                            201)
                    .path("id")
                    .asString();
            gateway.post(
                    "/api/v1/outputs",
                    Map.of("title", "Prompts of the data set", "content", "prompt", "promptId", prompt),
                    201);
            prompts.add(UUID.fromString(prompt));
        }
        return prompts;
    }

    private Map<String, List<UUID>> terms() {
        var tags = new ArrayList<String>();
        for (int i = 0; i < TAGS; i++) {
            tags.add("bench tag " + i);
        }
        for (int i = 0; i < TAGS; i += 50) {
            gateway.post(
                    "/api/v1/outputs",
                    Map.of(
                            "title",
                            "Tags of the data set",
                            "content",
                            "tags",
                            "terms",
                            Map.of("tags", tags.subList(i, i + 50)),
                            "createMissingTerms",
                            true),
                    201);
        }
        var byVocabulary = new LinkedHashMap<String, List<UUID>>();
        for (var vocabulary : List.of("tags", "llms", "accuracy-levels", "knowledge-types")) {
            var ids = new ArrayList<UUID>();
            var page = "/api/v1/vocabularies/" + vocabulary + "/terms?limit=200";
            var cursor = "";
            do {
                var answer = gateway.get(page + cursor);
                answer.path("items")
                        .forEach(term -> ids.add(UUID.fromString(term.path("id").asString())));
                cursor = answer.path("nextCursor").isNull()
                        ? ""
                        : "&cursor=" + answer.path("nextCursor").asString();
            } while (!cursor.isEmpty());
            byVocabulary.put(vocabulary, ids);
            known(vocabulary, ids);
        }
        return byVocabulary;
    }

    /** The service that owns outputs hears of terms when one is first used. */
    private void known(String vocabulary, List<UUID> ids) {
        boolean one = vocabulary.equals("llms") || vocabulary.equals("accuracy-levels");
        if (one) {
            ids.forEach(id -> gateway.post(
                    "/api/v1/outputs",
                    Map.of("title", "Terms of the data set", "content", "terms", "terms", Map.of(vocabulary, id)),
                    201));
        } else if (!vocabulary.equals("tags")) {
            gateway.post(
                    "/api/v1/outputs",
                    Map.of("title", "Terms of the data set", "content", "terms", "terms", Map.of(vocabulary, ids)),
                    201);
        }
    }

    private static void assign(Writer writer, UUID organization, long number, Map<String, List<UUID>> terms)
            throws IOException {
        var random = new Random(number);
        for (var vocabulary : terms.entrySet()) {
            var ids = vocabulary.getValue();
            int many =
                    vocabulary.getKey().equals("tags") ? 3 : vocabulary.getKey().equals("knowledge-types") ? 2 : 1;
            int first = random.nextInt(ids.size());
            for (int i = 0; i < many; i++) {
                writer.write(organization + "\t" + id(number) + "\t" + ids.get((first + i) % ids.size()) + "\toutput\t"
                        + vocabulary.getKey() + "\n");
            }
        }
    }
}
