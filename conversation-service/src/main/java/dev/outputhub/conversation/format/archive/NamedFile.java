package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.FileReference;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.format.ImportedFile;
import dev.outputhub.conversation.format.ImportedFile.Use;
import dev.outputhub.conversation.format.ImportedMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/** The messages that name one file. */
final class NamedFile {

    /** Messages that are listed; an archive that names one file a million times asks for no million links. */
    private static final int MOST = 1_000;

    private final Set<Use> uses = new LinkedHashSet<>();
    private @Nullable String title;
    private int more;
    private boolean byNameOnly = true;

    /** Files that stand in the record itself. */
    static List<ImportedFile> embedded(ImportedConversation conversation) {
        var files = new ArrayList<ImportedFile>();
        for (var embedded : conversation.embedded()) {
            var named = new NamedFile();
            for (var message : conversation.messages()) {
                for (var part : message.parts()) {
                    var reference = FileReference.of(part);
                    if (reference != null && reference.text().equals(embedded.reference())) {
                        named.add(conversation, message, reference, FileReference.name(part));
                    }
                }
            }
            if (!named.uses.isEmpty()) {
                var bytes = embedded.bytes();
                files.add(named.file(embedded.title(), bytes.length, () -> new ByteArrayInputStream(bytes)));
            }
        }
        return files;
    }

    void add(
            ImportedConversation conversation,
            ImportedMessage message,
            FileReference reference,
            @Nullable String name) {
        byNameOnly &= reference.named();
        if (title == null) {
            title = name;
        }
        var use = new Use(
                conversation.platform(),
                conversation.sourceId(),
                conversation.title(),
                message.sourceId(),
                reference.text());
        if (uses.contains(use)) {
            return;
        }
        if (uses.size() < MOST) {
            uses.add(use);
        } else {
            more++;
        }
    }

    boolean isAmbiguous() {
        return byNameOnly
                && uses.stream().map(Use::conversation).distinct().limit(2).count() > 1;
    }

    /** @param otherwise its title where no message has one for it */
    ImportedFile file(String otherwise, long size, InputStreamSource bytes) {
        return new ImportedFile(
                title == null ? otherwise : EntryName.shown(title), size, bytes, List.copyOf(uses), more);
    }
}
