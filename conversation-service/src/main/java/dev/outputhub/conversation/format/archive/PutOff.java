package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.SkippedRecord;
import dev.outputhub.conversation.format.archive.MemberRecords.Read;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Files that may belong to messages. They wait until all records were read, for only then is it known which. */
final class PutOff {

    /** What ChatGPT calls attachments, whatever is in them. */
    private static final Pattern ATTACHMENT = Pattern.compile("file[-_][0-9A-Za-z]{8,}.*");

    private record Waiting(Member member, Supplier<MemberRecords> otherwise) {}

    private final FileUses uses;
    private final Queue<Waiting> waiting = new ArrayDeque<>();

    PutOff(FileUses uses) {
        this.uses = uses;
    }

    static boolean isAttachment(Member member) {
        return ATTACHMENT.matcher(member.baseName()).matches();
    }

    /** @param otherwise what it is when no message names it */
    MemberRecords add(Member member, Supplier<MemberRecords> otherwise) {
        waiting.add(new Waiting(member, otherwise));
        return MemberRecords.of(member.unread(), List.of());
    }

    MemberRecords add(Member member, SkippedRecord otherwise) {
        return add(member, () -> ArchiveReader.one(member, otherwise));
    }

    /** The records first, then what was put off while they were read. */
    Iterator<MemberRecords> after(Iterator<MemberRecords> records) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return records.hasNext() || !waiting.isEmpty();
            }

            @Override
            public MemberRecords next() {
                return records.hasNext() ? records.next() : told(waiting.remove());
            }
        };
    }

    private MemberRecords told(Waiting next) {
        ImportedRecord file = uses.file(next.member());
        if (file != null) {
            return MemberRecords.of(next.member(), List.of(new Read(ExportFormat.UNKNOWN, file)));
        }
        var doubt = uses.doubt(next.member());
        return doubt == null
                ? next.otherwise().get()
                : ArchiveReader.one(
                        next.member(), SkippedRecord.file(next.member().name(), doubt, true));
    }
}
