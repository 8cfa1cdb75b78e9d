package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.FoundRecord;
import dev.outputhub.conversation.format.ImportedConversation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
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
    private final Queue<FoundRecord> embedded = new ArrayDeque<>();
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

    @Override
    public boolean hasNext() {
        if (!embedded.isEmpty()) {
            return true;
        }
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
        if (!embedded.isEmpty()) {
            return embedded.remove();
        }
        if (!hasNext() || current == null) {
            throw new NoSuchElementException();
        }
        var read = current.next();
        if (read.record() instanceof ImportedConversation conversation) {
            uses.note(conversation, current.file());
            var own = new FoundRecord(index++, current.file(), read.format(), conversation.withoutEmbedded());
            for (var file : NamedFile.embedded(conversation)) {
                embedded.add(new FoundRecord(index++, current.file(), ExportFormat.UNKNOWN, file));
            }
            return own;
        }
        return new FoundRecord(index++, current.file(), read.format(), read.record());
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
