package dev.outputhub.prompt.term;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The level by which every service knows what to keep out of the audit trail cannot be lost. */
class ConfidentialTermSliceTests extends RunningPromptService {

    private static final String LEVELS = "/api/v1/vocabularies/data-sensitivity/terms";

    @Test
    void keepsItsSlug() {
        refused(send(ACME_EDITOR, PATCH, confidential(), Map.of("slug", word("secret")), "*"));
    }

    @Test
    void isNotDeletedEvenWhenItWasArchived() {
        refused(send(ACME_EDITOR, DELETE, confidential(), null, "*"));
        send(ACME_EDITOR, PATCH, confidential(), Map.of("archived", true), "*");
        refused(send(ACME_EDITOR, DELETE, confidential(), null, "*"));
        send(ACME_EDITOR, PATCH, confidential(), Map.of("archived", false), "*");
    }

    @Test
    void isNotMergedAway() {
        refused(send(ACME_EDITOR, POST, confidential() + "/merge", Map.of("into", "public")));
    }

    @Test
    void getsAnotherNameAndColour() {
        var changed = send(ACME_EDITOR, PATCH, confidential(), Map.of("name", "Secret", "colour", "#b71c1c"), "*");
        assertThat(changed).hasStatusOk();
        assertThat(json(changed).path("name").asString()).isEqualTo("Secret");
        assertThat(json(changed).path("slug").asString()).isEqualTo("confidential");
        send(ACME_EDITOR, PATCH, confidential(), Map.of("name", "Confidential"), "*");
    }

    @Test
    void takesInAnother() {
        var other = created(LEVELS, Map.of("name", word("other")));
        assertThat(send(ACME_EDITOR, POST, LEVELS + "/" + other + "/merge", Map.of("into", "confidential")))
                .hasStatusOk();
    }

    private static void refused(MvcTestResult answer) {
        assertProblem(answer, UNPROCESSABLE_CONTENT, "term-built-in");
        assertThat(json(answer).path("detail").asString()).contains("kept out of the audit trail");
    }

    private String confidential() {
        return read(ACME_VIEWER, LEVELS + "?limit=200&archived=all")
                .path("items")
                .valueStream()
                .filter(term -> term.path("slug").asString().equals("confidential"))
                .map(term -> LEVELS + "/" + term.path("id").asString())
                .findFirst()
                .orElseThrow();
    }
}
