package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.ArchivedRecord;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.FoundRecord;
import dev.outputhub.conversation.format.ImportedConversation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Every record and every file of an upload, read or with the reason why not, in an order that is the same for the same bytes.
 * One record is in memory at a time.
 */
public final class FoundRecords implements Iterator<FoundRecord>, AutoCloseable {

    private final Iterator<MemberRecords> members;
    private final FileUses uses;
    private final AutoCloseable upload;
    private final long bytesTotal;
    private final Queue<FoundRecord> ready = new ArrayDeque<>();
    private final SequencedMap<String, Waiting> agents = new LinkedHashMap<>();
    private @Nullable MemberRecords current;
    private long bytesOfEarlierMembers;
    private long index;

    /** @param members each opened when its turn comes */
    FoundRecords(Iterator<MemberRecords> members, FileUses uses, AutoCloseable upload, long bytesTotal) {
        this.members = members;
        this.uses = uses;
        this.upload = upload;
        this.bytesTotal = bytesTotal;
    }

    /** Assistants come last and once: each of their conversations may name them. */
    private record Waiting(String file, MemberRecords.Read read) {}

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && opened() && current != null) {
            add(current, current.next());
        }
        if (ready.isEmpty() && !agents.isEmpty()) {
            var agent = agents.pollFirstEntry().getValue();
            ready.add(new FoundRecord(
                    index++, agent.file(), agent.read().format(), agent.read().record()));
        }
        return !ready.isEmpty();
    }

    private boolean opened() {
        while (current == null || !current.hasNext()) {
            if (current != null) {
                bytesOfEarlierMembers += current.size();
                current.close();
                current = null;
            }
            if (!members.hasNext()) {
                return false;
            }
            current = members.next();
        }
        return true;
    }

    @Override
    public FoundRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void add(MemberRecords member, MemberRecords.Read read) {
        if (read.record() instanceof ImportedConversation conversation) {
            uses.note(conversation, member.file());
            ready.add(new FoundRecord(index++, member.file(), read.format(), conversation.withoutEmbedded()));
            for (var file : NamedFile.embedded(conversation)) {
                ready.add(new FoundRecord(index++, member.file(), ExportFormat.UNKNOWN, file));
            }
        } else if (read.record() instanceof ArchivedRecord agent && read.format() != ExportFormat.OUTPUT_HUB) {
            agents.putIfAbsent(read.format() + " " + agent.sourceId(), new Waiting(member.file(), read));
        } else {
            ready.add(new FoundRecord(index++, member.file(), read.format(), read.record()));
        }
    }

    /** Of the unpacked upload. */
    public long bytesRead() {
        return Math.min(bytesTotal, bytesOfEarlierMembers + (current == null ? 0 : current.bytesRead()));
    }

    public long bytesTotal() {
        return bytesTotal;
    }

    @Override
    public void close() {
        try (upload) {
            if (current != null) {
                current.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("The upload could not be closed", e);
        }
    }
}
