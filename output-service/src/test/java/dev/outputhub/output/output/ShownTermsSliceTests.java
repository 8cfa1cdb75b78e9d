package dev.outputhub.output.output;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.output.fixture.RunningOutputService;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import dev.outputhub.records.terms.TermReferences;
import dev.outputhub.records.terms.VocabularyState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class ShownTermsSliceTests extends RunningOutputService {

    private final String key = "own-" + UUID.randomUUID();

    @Autowired
    TermReferences references;

    @Test
    void termsOfAVocabularyThatNoLongerAppliesAreNotShown() {
        know(1, "prompt", "output");
        var terms = Map.of(key, List.of("One", "Two"));
        var output = capture(ACME_EDITOR, Map.of("content", "x", "terms", terms, "createMissingTerms", true));
        assertThat(output.path("terms").path(key)).hasSize(2);
        know(2, "prompt");
        assertThat(shown(output).has(key)).isFalse();
        know(3, "prompt", "output");
        assertThat(shown(output).path(key)).hasSize(2);
    }

    private JsonNode shown(JsonNode output) {
        return read(ACME_VIEWER, "/api/v1/outputs/{id}", output.path("id").asString())
                .path("terms");
    }

    private void know(long version, String... appliesTo) {
        var vocabulary = new VocabularyState(key, key, List.of(appliesTo), "many", false, false, false, version);
        CurrentPrincipal.run(
                Principal.actingFor(ACME_EDITOR.organizationId(), ACME_EDITOR.id()),
                () -> references.remember(vocabulary));
    }
}
