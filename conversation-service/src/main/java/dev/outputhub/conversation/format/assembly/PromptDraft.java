package dev.outputhub.conversation.format.assembly;

import dev.outputhub.conversation.format.DerivedId;
import dev.outputhub.conversation.format.ImportedDocument;
import dev.outputhub.conversation.format.ImportedDocument.Exchange;
import dev.outputhub.conversation.format.Platform;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A prompt that was kept by itself.
 *
 * @param id null where its name and its words are all that tells it from others
 */
public record PromptDraft(
        Platform platform,
        @Nullable String id,
        @Nullable String name,
        String words,
        @Nullable String description,
        List<String> folders,
        List<String> tags,
        List<String> remarks) {

    public static PromptDraft of(Platform platform, @Nullable String id, @Nullable String name, String words) {
        return new PromptDraft(platform, id, name, words, null, List.of(), List.of(), List.of());
    }

    public PromptDraft describedAs(@Nullable String text) {
        return new PromptDraft(platform, id, name, words, text, folders, tags, remarks);
    }

    public PromptDraft in(List<String> path, List<String> labels) {
        return new PromptDraft(platform, id, name, words, description, path, labels, remarks);
    }

    public PromptDraft with(List<String> said) {
        return new PromptDraft(platform, id, name, words, description, folders, tags, said);
    }

    public ImportedDocument build() {
        var key = id == null ? DerivedId.of(platform, name, words) : "prompt-" + id;
        return new ImportedDocument(
                platform,
                key,
                name == null ? firstLine() : name,
                folders,
                List.of(new Exchange(words, List.of())),
                null,
                null,
                tags,
                description,
                null,
                remarks);
    }

    private String firstLine() {
        return words.strip().lines().findFirst().orElse("Prompt");
    }
}
