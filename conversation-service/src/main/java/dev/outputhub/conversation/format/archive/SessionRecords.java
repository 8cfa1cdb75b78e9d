package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.BrokenRecord;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.Remarks;
import dev.outputhub.conversation.format.SessionReader;
import dev.outputhub.conversation.format.archive.MemberRecords.Read;
import dev.outputhub.conversation.format.json.JsonRecords;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Gathers the records that make conversations together. Holds no more than one record may weigh: where the conversations of a
 * file are more than that together, the file is read again for as many at a time as there is room for.
 */
final class SessionRecords {

    private record Key(ExportFormat format, String conversation) {}

    /** Records and what they weigh; a conversation beyond the limit keeps its weight alone. */
    private static final class Gathered {
        private final SessionReader reader;
        private final List<JsonNode> records = new ArrayList<>();
        private final Remarks remarks = new Remarks();
        private int count;
        private long weight;

        Gathered(SessionReader reader) {
            this.reader = reader;
        }
    }

    private final Member member;
    private final Routing routing;
    private final int limit;
    private final Map<Key, Gathered> open = new LinkedHashMap<>();
    private final Map<ExportFormat, String> previous = new EnumMap<>(ExportFormat.class);
    private long held;
    private boolean complete = true;

    SessionRecords(Member member, Routing routing, int limit) {
        this.member = member;
        this.routing = routing;
        this.limit = limit;
    }

    /** What can be told at once: a record that belongs to no conversation; else nothing. */
    List<Read> add(SessionReader reader, JsonRecords.Whole whole) {
        var key = key(reader, whole, previous);
        if (key == null) {
            return read(
                    whole.format(),
                    routing.parse(reader, null, List.of(whole.record()), whole.remarks(), member.asSource()));
        }
        var gathered = open.computeIfAbsent(key, _ -> new Gathered(reader));
        var weight = RecordWeight.of(whole.record());
        var before = gathered.weight;
        gathered.weight += weight;
        gathered.count++;
        whole.remarks().forEach(gathered.remarks::add);
        if (gathered.weight > limit) {
            if (before <= limit && complete) {
                held -= before;
            }
            gathered.records.clear();
        } else if (complete) {
            gathered.records.add(whole.record());
            held += weight;
            if (held > limit) {
                complete = false;
                open.values().forEach(one -> one.records.clear());
            }
        }
        return List.of();
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /**
     * After the last record of the file: the next of its conversations, in the order of their first records.
     *
     * @param again opens the file's records once more
     */
    List<Read> next(Rereading again) {
        var entry = open.entrySet().iterator().next();
        if (!complete
                && entry.getValue().weight <= limit
                && entry.getValue().records.isEmpty()) {
            gather(again);
        }
        open.remove(entry.getKey());
        var one = entry.getValue();
        var format = entry.getKey().format();
        var conversation = entry.getKey().conversation();
        if (one.weight > limit) {
            return List.of(new Read(
                    format, BrokenRecord.conversation(conversation, one.reader.title(conversation), tooLarge(one))));
        }
        return read(
                format, routing.parse(one.reader, conversation, one.records, one.remarks.list(), member.asSource()));
    }

    /** The records of as many of the first conversations as there is room for. */
    private void gather(Rereading again) {
        var wanted = new HashSet<Key>();
        var room = (long) limit;
        for (var entry : open.entrySet()) {
            if (entry.getValue().weight <= limit) {
                room -= entry.getValue().weight;
                if (room < 0) {
                    break;
                }
                wanted.add(entry.getKey());
            }
        }
        again.read(records -> gather(records, wanted));
    }

    private void gather(Iterator<JsonRecords.Found> records, Set<Key> wanted) {
        var before = new HashMap<ExportFormat, String>();
        while (records.hasNext()) {
            if (records.next() instanceof JsonRecords.Whole whole) {
                var reader = routing.session(whole.format(), whole.record());
                var key = reader == null ? null : key(reader, whole, before);
                var gathered = key == null || !wanted.contains(key) ? null : open.get(key);
                if (gathered != null) {
                    gathered.records.add(whole.record());
                }
            }
        }
    }

    private static @Nullable Key key(
            SessionReader reader, JsonRecords.Whole whole, Map<ExportFormat, String> previous) {
        var conversation = reader.conversation(whole.record(), previous.get(whole.format()));
        if (conversation == null) {
            return null;
        }
        previous.put(whole.format(), conversation);
        return new Key(whole.format(), conversation);
    }

    private static List<Read> read(ExportFormat format, List<ImportedRecord> records) {
        return records.stream().map(record -> new Read(format, record)).toList();
    }

    private String tooLarge(Gathered one) {
        return String.format(
                Locale.ROOT,
                "It is too large: its %,d records make %,d characters and pieces of JSON, which count 40 characters each; "
                        + "at most %,d can be read",
                one.count,
                one.weight,
                limit);
    }

    /** Reads the file's records once more from their beginning. */
    interface Rereading {
        void read(Consumer<Iterator<JsonRecords.Found>> use);
    }
}
