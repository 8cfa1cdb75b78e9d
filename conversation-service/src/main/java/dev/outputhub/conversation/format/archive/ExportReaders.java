package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ExportReader;
import dev.outputhub.conversation.format.chatgpt.AssetNames;
import dev.outputhub.conversation.format.chatgpt.ChatGptConversations;
import dev.outputhub.conversation.format.claude.ClaudeConversations;
import dev.outputhub.conversation.format.claude.ClaudeProjects;
import dev.outputhub.conversation.format.markdown.MarkdownDocuments;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every reader there is. A new format adds its own to this list. */
public final class ExportReaders {

    private final Map<ExportFormat, ExportReader> byFormat = new EnumMap<>(ExportFormat.class);

    ExportReaders(AssetNames assets) {
        var readers = List.<ExportReader>of(
                new ChatGptConversations(assets),
                new ClaudeConversations(),
                new ClaudeProjects(),
                new MarkdownDocuments());
        readers.forEach(reader -> byFormat.put(reader.format(), reader));
    }

    /** The formats that can be read. */
    public static Set<ExportFormat> formats() {
        return new ExportReaders(AssetNames.NONE).byFormat.keySet();
    }

    @Nullable
    ExportReader of(ExportFormat format) {
        return byFormat.get(format);
    }
}
