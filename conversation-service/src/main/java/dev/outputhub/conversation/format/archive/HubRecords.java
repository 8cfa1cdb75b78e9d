package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.ArchivedRecord;
import dev.outputhub.conversation.format.BrokenRecord;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.json.JsonExport;
import dev.outputhub.conversation.format.json.JsonRecords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;
import org.apache.commons.io.input.BoundedInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The records of one file of an archive that Output Hub wrote, one in memory at a time. */
final class HubRecords implements MemberRecords {

    private final Member member;
    private final String kind;
    private final @Nullable UUID organizationId;
    private final @Nullable Long expected;
    private final Function<String, ArchivedRecord.@Nullable Content> contents;
    private final BoundedInputStream bytes;
    private final JsonRecords records;
    private long read;
    private boolean counted;

    /** @param expected how many records the manifest promises, where it does */
    HubRecords(
            Member member,
            String kind,
            @Nullable UUID organizationId,
            @Nullable Long expected,
            Function<String, ArchivedRecord.@Nullable Content> contents,
            int maxRecordSize)
            throws IOException {
        this.member = member;
        this.kind = kind;
        this.organizationId = organizationId;
        this.expected = expected;
        this.contents = contents;
        // without a bound: it counts
        this.bytes = BoundedInputStream.builder()
                .setInputStream(member.source().open())
                .get();
        this.records = JsonExport.lines(bytes, ExportFormat.OUTPUT_HUB, maxRecordSize);
    }

    @Override
    public String file() {
        return member.name();
    }

    @Override
    public long size() {
        return member.size();
    }

    @Override
    public long bytesRead() {
        return bytes.getCount();
    }

    @Override
    public boolean hasNext() {
        return records.hasNext() || lacks();
    }

    @Override
    public Read next() {
        if (records.hasNext()) {
            read++;
            return new Read(ExportFormat.OUTPUT_HUB, record(records.next()));
        }
        if (!lacks()) {
            throw new NoSuchElementException();
        }
        counted = true;
        return new Read(
                ExportFormat.OUTPUT_HUB,
                BrokenRecord.file(
                        member.name(),
                        "The archive says that it has " + expected + " records here, and " + read + " were found"));
    }

    /** Whether it is still to be said that records are missing. */
    private boolean lacks() {
        return !counted && expected != null && read < expected;
    }

    @Override
    public void close() {
        try (bytes) {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportedRecord record(JsonRecords.Found found) {
        return switch (found) {
            case JsonRecords.Whole whole -> whole(whole);
            case JsonRecords.TooLarge large ->
                new BrokenRecord(kind, id(large.outline()), title(large.outline()), large.reason());
            case JsonRecords.Damaged damaged -> BrokenRecord.file(member.name(), damaged.reason());
        };
    }

    private ImportedRecord whole(JsonRecords.Whole whole) {
        var record = whole.record();
        var id = id(record);
        if (!record.isObject() || id == null) {
            return new BrokenRecord(kind, id, title(record), "The record has no id");
        }
        if (!record.path("kind").asString(kind).equals(kind)) {
            return new BrokenRecord(
                    kind, id, title(record), "The record says that it is of another kind than its file");
        }
        return new ArchivedRecord(
                kind,
                id,
                title(record),
                record,
                organizationId,
                RecordWeight.of(record),
                whole.remarks(),
                kind.equals("file") ? contents.apply(id) : null);
    }

    private static @Nullable String id(JsonNode record) {
        return record.path("id").asString(null);
    }

    private static @Nullable String title(JsonNode record) {
        return record.path("title").asString(record.path("name").asString(null));
    }
}
