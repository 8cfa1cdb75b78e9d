package dev.outputhub.prompt.prompt;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.outputhub.records.terms.ResolvedTerms;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One side of a change, as the audit log keeps it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PromptChange(
        @JsonUnwrapped EditablePrompt prompt, @Nullable Map<String, List<UUID>> terms) {

    static PromptChange of(EditablePrompt prompt, @Nullable ResolvedTerms terms) {
        return new PromptChange(prompt, terms == null || terms.isEmpty() ? null : terms.byVocabulary());
    }
}
