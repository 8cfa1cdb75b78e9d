package dev.outputhub.prompt.term;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.records.terms.TermSource;
import dev.outputhub.records.terms.TermState;
import dev.outputhub.records.terms.VocabularyState;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What other services ask about vocabularies and terms they have not heard of yet. */
@RestController
class InternalTermController {

    record Question(
            @NotBlank String vocabulary,
            @NotNull List<@NotNull String> values,
            @Nullable Boolean createMissing) {}

    record Answer(Map<String, TermState> terms) {}

    private final TermSource source;

    InternalTermController(TermSource source) {
        this.source = source;
    }

    @GetMapping("/internal/vocabularies")
    @RequiresScope(RequiresScope.INTERNAL)
    List<VocabularyState> vocabularies() {
        return source.vocabularies();
    }

    @PostMapping("/internal/terms/resolve")
    @RequiresScope(RequiresScope.INTERNAL)
    Answer resolve(@RequestBody @Valid Question question) {
        return new Answer(source.resolve(
                question.vocabulary(), question.values(), Boolean.TRUE.equals(question.createMissing())));
    }
}
