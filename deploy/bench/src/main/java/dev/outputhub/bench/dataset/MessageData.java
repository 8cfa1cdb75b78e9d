package dev.outputhub.bench.dataset;

import dev.outputhub.bench.load.Gateway;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Messages of about 1.5 kB in conversations of twenty, with the terms an import gives them, written by COPY past the services.
 * Two pairs of words occur in one of 714 and one of 37 messages, as in the outputs' data set.
 */
public final class MessageData {

    public static final String RARE = OutputData.RARE;
    public static final String COMMON = OutputData.COMMON;
    private static final int PER_CONVERSATION = 20;
    private static final int LENGTH = 1_500;
    private static final int CONVERSATIONS_AT_ONCE = 1_000;
    private static final long FIRST_TIME_MILLIS = 1_600_000_000_000L;

    private final Connection database;
    private final Gateway gateway;
    private final UUID organization;
    private final Texts texts = new Texts();

    public MessageData(Connection database, Gateway gateway, UUID organization) {
        this.database = database;
        this.gateway = gateway;
        this.organization = organization;
    }

    /** Adds what is missing to so many messages. */
    public void fill(int messages) throws SQLException, IOException, InterruptedException {
        try (var statement = database.createStatement()) {
            // the triggers of the service name its tables without their schema
            statement.execute("set search_path = conversation, public");
        }
        int wanted = messages / PER_CONVERSATION;
        int there = conversations();
        if (there >= wanted) {
            return;
        }
        System.err.println("• Writing " + (wanted - there) * PER_CONVERSATION + " messages");
        var terms = termsOfAnImport();
        for (int from = there; from < wanted; from += CONVERSATIONS_AT_ONCE) {
            write(from, Math.min(wanted, from + CONVERSATIONS_AT_ONCE), terms);
        }
        try (var statement = database.createStatement()) {
            for (var table : List.of("conversation", "message", "message_document", "term_assignment")) {
                statement.execute("vacuum analyze " + table);
            }
        }
    }

    private int conversations() throws SQLException {
        try (var query = database.prepareStatement(
                "select count(*) from conversation where organization_id = ? and created_by = ?")) {
            query.setObject(1, organization);
            query.setObject(2, author());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    /** Platform and model: the service that owns conversations hears of both with the first import. */
    private List<Term> termsOfAnImport() throws SQLException, IOException, InterruptedException {
        var file = Files.createTempFile("bench-terms", ".json");
        try {
            ArchiveFile.write(file, UUID.randomUUID().toString(), PER_CONVERSATION);
            var imported = ArchiveUpload.of(gateway, file);
            try (var query = database.prepareStatement(
                    "select a.term_id, a.vocabulary_key from term_assignment a join conversation c"
                            + " on c.organization_id = a.organization_id and c.id = a.record_id where c.import_id = ?")) {
                query.setObject(1, imported);
                var terms = new ArrayList<Term>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        terms.add(new Term(rows.getObject(1, UUID.class), rows.getString(2)));
                    }
                }
                return terms;
            }
        } finally {
            Files.delete(file);
        }
    }

    private record Term(UUID id, String vocabulary) {}

    /** All or nothing: a run that was stopped goes on where the last whole piece ended. */
    private void write(int from, int to, List<Term> terms) throws SQLException, IOException {
        database.setAutoCommit(false);
        CopiedRows.into(
                database,
                "conversation (organization_id, id, title, date, platform, source_id, message_count, current_message_id,"
                        + " created_at, created_by, updated_at, updated_by)",
                writer -> {
                    for (int c = from; c < to; c++) {
                        writer.write(conversation(c));
                    }
                });
        CopiedRows.into(
                database,
                "term_assignment (organization_id, record_id, term_id, record_kind, vocabulary_key)",
                writer -> {
                    for (int c = from; c < to; c++) {
                        assign(writer, c, terms);
                    }
                });
        CopiedRows.into(
                database,
                "message (organization_id, id, conversation_id, parent_id, position, role, parts, text, created_at, stored_at)",
                writer -> {
                    for (int c = from; c < to; c++) {
                        for (int m = 0; m < PER_CONVERSATION; m++) {
                            writer.write(message(c, m));
                        }
                    }
                });
        database.commit();
        database.setAutoCommit(true);
    }

    private String conversation(int number) {
        var at = time(number);
        return row(
                organization,
                id(number, 0),
                texts.title(number),
                at.substring(0, 10),
                "chatgpt",
                "bench-" + number,
                PER_CONVERSATION,
                id(number, PER_CONVERSATION),
                at,
                author(),
                at,
                author());
    }

    private void assign(Writer writer, int number, List<Term> terms) throws IOException {
        for (var term : terms) {
            writer.write(row(organization, id(number, 0), term.id(), "conversation", term.vocabulary()));
        }
    }

    private String message(int conversation, int place) {
        long number = (long) conversation * PER_CONVERSATION + place;
        var text = (texts.markdown(number, LENGTH)
                        + (number % 714 == 0 ? " " + RARE + "." : "")
                        + (number % 37 == 0 ? " " + COMMON + "." : ""))
                .replace("\n", "\\n");
        return row(
                organization,
                id(conversation, place + 1),
                id(conversation, 0),
                place == 0 ? "\\N" : id(conversation, place),
                place,
                place % 2 == 0 ? "user" : "assistant",
                // the line breaks of JSON within the text format of COPY
                "[{\"type\": \"text\", \"text\": \"" + text.replace("\\n", "\\\\n") + "\"}]",
                text,
                time(conversation),
                time(conversation));
    }

    private static String row(Object... values) {
        var row = new StringBuilder();
        for (var value : values) {
            row.append(row.isEmpty() ? "" : "\t").append(value);
        }
        return row.append('\n').toString();
    }

    /** UUID v7 of a fixed past; place 0 is the conversation's own, the others are its messages'. */
    private static UUID id(int conversation, int place) {
        return new UUID(
                (FIRST_TIME_MILLIS + conversation) << 16 | 0x7000L,
                0x8000_0000_0000_0000L | (long) conversation << 8 | place);
    }

    private static String time(int conversation) {
        return Instant.ofEpochMilli(FIRST_TIME_MILLIS + conversation).toString();
    }

    private static UUID author() {
        return UUID.nameUUIDFromBytes("bench".getBytes(StandardCharsets.UTF_8));
    }
}
