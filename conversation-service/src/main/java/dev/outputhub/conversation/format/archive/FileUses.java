package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.FileReference;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.format.ImportedFile;
import dev.outputhub.conversation.format.ImportedMessage;
import dev.outputhub.conversation.format.chatgpt.AssetNames;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which messages name which files of the archive, gathered while the records are read; the files come after them. */
final class FileUses {

    private final ArchiveFiles files;
    private final Map<String, NamedFile> byMember = new HashMap<>();

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
        var name = FileReference.name(part);
        byMember.computeIfAbsent(member.name(), _ -> new NamedFile())
                .add(conversation, message, reference, name == null ? names.of(reference.text()) : name);
    }

    /** The file with its messages; null when none names it. */
    @Nullable
    ImportedFile file(Member member) {
        var named = byMember.get(member.name());
        return named == null || named.isAmbiguous()
                ? null
                : named.file(
                        member.baseName(), member.size(), () -> member.source().open());
    }

    /** Why a file that is named is given to nobody; null otherwise. */
    @Nullable
    String doubt(Member member) {
        var named = byMember.get(member.name());
        return named != null && named.isAmbiguous()
                ? "Several conversations name a file so, and which of them it belongs to cannot be told"
                : null;
    }
}
