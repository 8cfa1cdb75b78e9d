package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.BrokenRecord;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.json.JsonRecords;
import dev.outputhub.conversation.format.json.RecordStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.apache.commons.io.input.BoundedInputStream;

/** The records of a file, each sent to the reader of its format, alone or with those that belong to it. */
final class RecordMember implements MemberRecords {

    private final Member member;
    private final ExportFormat format;
    private final Opening opening;
    private final Routing routing;
    private final BoundedInputStream bytes;
    private final RecordStream records;
    private final SessionRecords sessions;
    private final ArrayDeque<Read> ready = new ArrayDeque<>();

    /** Reads records from bytes, as often as asked. */
    interface Opening {
        RecordStream records(InputStream bytes) throws IOException;
    }

    RecordMember(Member member, ExportFormat format, Opening opening, Routing routing, int maxRecordSize)
            throws IOException {
        this.member = member;
        this.format = format;
        this.opening = opening;
        this.routing = routing;
        // without a bound: it counts
        this.bytes = BoundedInputStream.builder()
                .setInputStream(member.source().open())
                .get();
        this.records = opening.records(bytes);
        this.sessions = new SessionRecords(member, routing, maxRecordSize);
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
        while (ready.isEmpty() && records.hasNext()) {
            ready.addAll(read(records.next()));
        }
        while (ready.isEmpty() && !sessions.isEmpty()) {
            ready.addAll(sessions.next(this::again));
        }
        return !ready.isEmpty();
    }

    @Override
    public Read next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    @Override
    public void close() {
        try (bytes) {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Read> read(JsonRecords.Found found) {
        return switch (found) {
            case JsonRecords.Whole whole -> whole(whole);
            case JsonRecords.TooLarge large ->
                List.of(new Read(large.format(), routing.tooLarge(large.outline(), large.reason())));
            case JsonRecords.Damaged damaged ->
                List.of(new Read(format, BrokenRecord.file(member.name(), damaged.reason())));
        };
    }

    private List<Read> whole(JsonRecords.Whole whole) {
        var session = routing.session(whole.format(), whole.record());
        if (session != null) {
            return sessions.add(session, whole);
        }
        return routing.parse(whole.format(), whole.record(), whole.remarks(), member.asSource()).stream()
                .map(record -> new Read(whole.format(), record))
                .toList();
    }

    private void again(Consumer<Iterator<JsonRecords.Found>> use) {
        try (var once = member.source().open();
                var all = opening.records(once)) {
            use.accept(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
