package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.FileReference;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.format.ImportedFile;
import dev.outputhub.conversation.format.ImportedFile.Use;
import dev.outputhub.conversation.format.ImportedMessage;
import dev.outputhub.conversation.format.chatgpt.AssetNames;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which messages name which files of the archive, gathered while the records are read; the files come after them. */
final class FileUses {

    /** Messages of one file that are listed; an archive that names one file a million times asks for no million links. */
    private static final int MOST = 1_000;

    private static final class Named {
        private final Set<Use> uses = new LinkedHashSet<>();
        private @Nullable String title;
        private int more;
        private boolean byNameOnly = true;
    }

    private final ArchiveFiles files;
    private final Map<String, Named> byMember = new HashMap<>();

    private final AssetNames names;

    FileUses(ArchiveFiles files, AssetNames names) {
        this.files = files;
        this.names = names;
    }

    static FileUses none() {
        return new FileUses(ArchiveFiles.NONE, AssetNames.NONE);
    }

    /** @param record path of the file that it was read from */
    void note(ImportedConversation conversation, String record) {
        for (var message : conversation.messages()) {
            for (var part : message.parts()) {
                var reference = FileReference.of(part);
                if (reference != null) {
                    note(conversation, message, part, reference, record);
                }
            }
        }
    }

    private void note(
            ImportedConversation conversation,
            ImportedMessage message,
            ContentPart part,
            FileReference reference,
            String record) {
        var member = files.find(reference, record);
        if (member == null) {
            return;
        }
        var use = new Use(
                conversation.platform(),
                conversation.sourceId(),
                conversation.title(),
                message.sourceId(),
                reference.text());
        var name = FileReference.name(part);
        add(member, use, reference.named(), name == null ? names.of(reference.text()) : name);
    }

    private void add(Member member, Use use, boolean byName, @Nullable String title) {
        var named = byMember.computeIfAbsent(member.name(), _ -> new Named());
        named.byNameOnly &= byName;
        if (named.title == null) {
            named.title = title;
        }
        if (named.uses.contains(use)) {
            return;
        }
        if (named.uses.size() < MOST) {
            named.uses.add(use);
        } else {
            named.more++;
        }
    }

    /** The file with its messages; null when none names it. */
    @Nullable
    ImportedFile file(Member member) {
        var named = byMember.get(member.name());
        return named == null || isAmbiguous(named)
                ? null
                : new ImportedFile(
                        named.title == null ? member.baseName() : EntryName.shown(named.title),
                        member.size(),
                        () -> member.source().open(),
                        List.copyOf(named.uses),
                        named.more);
    }

    /** Why a file that is named is given to nobody; null otherwise. */
    @Nullable
    String doubt(Member member) {
        var named = byMember.get(member.name());
        return named != null && isAmbiguous(named)
                ? "Several conversations name a file so, and which of them it belongs to cannot be told"
                : null;
    }

    private static boolean isAmbiguous(Named named) {
        return named.byNameOnly
                && named.uses.stream()
                                .map(Use::conversation)
                                .distinct()
                                .limit(2)
                                .count()
                        > 1;
    }
}
