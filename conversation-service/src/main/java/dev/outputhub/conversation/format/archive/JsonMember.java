package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.BrokenRecord;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.json.JsonExport;
import dev.outputhub.conversation.format.json.JsonRecords;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.io.input.BoundedInputStream;

/** The records of a JSON file, each sent to the parser of its format. */
final class JsonMember implements MemberRecords {

    private final Member member;
    private final ExportFormat format;
    private final Routing routing;
    private final BoundedInputStream bytes;
    private final JsonRecords records;

    JsonMember(Member member, JsonExport export, Routing routing) throws IOException {
        this.member = member;
        this.format = export.format();
        this.routing = routing;
        // without a bound: it counts
        this.bytes = BoundedInputStream.builder()
                .setInputStream(member.source().open())
                .get();
        this.records = export.records(bytes);
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
        return records.hasNext();
    }

    @Override
    public Read next() {
        return switch (records.next()) {
            case JsonRecords.Whole whole ->
                new Read(whole.format(), routing.parse(whole.format(), whole.record(), whole.remarks()));
            case JsonRecords.TooLarge large ->
                new Read(large.format(), routing.tooLarge(large.outline(), large.reason()));
            case JsonRecords.Damaged damaged -> new Read(format, BrokenRecord.file(member.name(), damaged.reason()));
        };
    }

    @Override
    public void close() {
        try (bytes) {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
