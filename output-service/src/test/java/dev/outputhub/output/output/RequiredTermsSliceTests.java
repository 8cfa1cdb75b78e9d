package dev.outputhub.output.output;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.output.fixture.RunningOutputService;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import dev.outputhub.records.terms.TermReferences;
import dev.outputhub.records.terms.VocabularyState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

class RequiredTermsSliceTests extends RunningOutputService {

    private final String key = "required-" + UUID.randomUUID();

    @Autowired
    TermReferences references;

    @BeforeEach
    void requireATerm() {
        know(1, true);
    }

    @AfterEach
    void requireNothing() {
        know(2, false);
    }

    @Test
    void whoeverCapturesNamesATermOfWhatIsRequired() {
        var refused = send(ACME_EDITOR, HttpMethod.POST, "/api/v1/outputs", Map.of("content", "x"));
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(refused).bodyJson().extractingPath("$.errors[0].field").isEqualTo("terms." + key);
        assertThat(send(ACME_EDITOR, HttpMethod.POST, "/api/v1/outputs", withTerm()))
                .hasStatus(HttpStatus.CREATED);
    }

    @Test
    void whatIsRequiredIsNotTakenAway() {
        var output = capture(ACME_EDITOR, withTerm());
        var patch = Map.of("terms", Map.of(key, List.of()));
        assertThat(send(
                        ACME_EDITOR,
                        HttpMethod.PATCH,
                        "/api/v1/outputs/" + output.path("id").asString(),
                        patch,
                        "\"1\""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Map<String, Object> withTerm() {
        return Map.of("content", "x", "terms", Map.of(key, "One"), "createMissingTerms", true);
    }

    private void know(long version, boolean required) {
        var vocabulary = new VocabularyState(key, key, List.of("output"), "many", required, false, false, version);
        CurrentPrincipal.run(
                Principal.actingFor(ACME_EDITOR.organizationId(), ACME_EDITOR.id()),
                () -> references.remember(vocabulary));
    }
}
