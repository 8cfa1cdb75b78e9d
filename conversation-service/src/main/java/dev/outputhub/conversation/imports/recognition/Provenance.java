package dev.outputhub.conversation.imports.recognition;

import dev.outputhub.conversation.format.DerivedId;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.format.Platform;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who wrote a conversation down: where it was had, with ids, branches and times, or somebody who saw one branch of it. */
public enum Provenance {
    ORIGINAL,
    COPY;

    /** As AI Chat Exporter has it, which names the platform that it saw. */
    private static final String SAVED_PAGE = "ai-chat-exporter ";

    private static final Set<String> EXPORTERS =
            Set.of(Platform.MARKDOWN.slug(), Platform.SHAREGPT.slug(), Platform.AI_CHAT_EXPORTER.slug());

    /** Whose records have no ids either: each call of a program repeats what was said before, and is a record of its own. */
    private static final Set<String> PROGRAMS = Set.of(
            Platform.API.slug(),
            Platform.LANGFUSE.slug(),
            Platform.CLAUDE_CODE.slug(),
            Platform.CODEX.slug(),
            Platform.GEMINI_CLI.slug(),
            Platform.LLAMA_CPP.slug());

    public static Provenance of(ImportedConversation conversation) {
        return of(conversation.platform().slug(), conversation.sourceId());
    }

    public static Provenance of(@Nullable String platform, @Nullable String sourceId) {
        return platform != null && sourceId != null && isCopy(platform, sourceId) ? COPY : ORIGINAL;
    }

    private static boolean isCopy(String platform, String sourceId) {
        return EXPORTERS.contains(platform)
                || sourceId.startsWith(SAVED_PAGE)
                || (DerivedId.isOne(sourceId) && !PROGRAMS.contains(platform));
    }
}
