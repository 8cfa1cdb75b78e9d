package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.ArchivedRecord;
import dev.outputhub.conversation.format.BrokenRecord;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.json.JsonRecords;
import dev.outputhub.conversation.format.json.RecordStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.input.BoundedInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The records of one kind of an archive that Output Hub wrote, one in memory at a time. */
final class HubRecords implements MemberRecords {

    private final Member member;
    private final String kind;
    private final @Nullable UUID organizationId;
    private final @Nullable Long expected;
    private final Function<String, ArchivedRecord.@Nullable Content> contents;
    private final long size;
    private final List<BoundedInputStream> bytes = new ArrayList<>();
    private final RecordStream records;
    private long read;
    private boolean counted;

    /** Reads what several files hold together. */
    interface Opening {
        RecordStream open(List<InputStream> files) throws IOException;
    }

    /**
     * @param parts files that are read together with the first
     * @param expected how many records the manifest promises, where it does
     */
    HubRecords(
            Member member,
            List<Member> parts,
            String kind,
            @Nullable UUID organizationId,
            @Nullable Long expected,
            Function<String, ArchivedRecord.@Nullable Content> contents,
            Opening opening)
            throws IOException {
        this.member = member;
        this.kind = kind;
        this.organizationId = organizationId;
        this.expected = expected;
        this.contents = contents;
        this.size = member.size() + parts.stream().mapToLong(Member::size).sum();
        try {
            open(member);
            for (var part : parts) {
                open(part);
            }
            this.records = opening.open(List.copyOf(bytes));
        } catch (IOException e) {
            closeBytes();
            throw e;
        }
    }

    /** Without a bound: it counts. */
    private void open(Member file) throws IOException {
        bytes.add(BoundedInputStream.builder()
                .setInputStream(file.source().open())
                .get());
    }

    @Override
    public String file() {
        return member.name();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public long bytesRead() {
        return bytes.stream().mapToLong(BoundedInputStream::getCount).sum();
    }

    @Override
    public boolean hasNext() {
        return records.hasNext() || lacks();
    }

    @Override
    public Read next() {
        if (records.hasNext()) {
            var found = records.next();
            // what is damaged may be more than one record, or less
            read += found instanceof JsonRecords.Damaged ? 0 : 1;
            return new Read(ExportFormat.OUTPUT_HUB, record(found));
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
        records.close();
        closeBytes();
    }

    private void closeBytes() {
        try {
            IOUtils.close(bytes.toArray(Closeable[]::new));
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
