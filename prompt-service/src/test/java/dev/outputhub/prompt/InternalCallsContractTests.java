package dev.outputhub.prompt;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.platform.test.contracts.InternalContract;
import dev.outputhub.prompt.fixture.RunningPromptService;
import org.junit.jupiter.api.Test;

/** What this service understands of the answers of others is what contracts/internal promises. */
class InternalCallsContractTests extends RunningPromptService {

    @Test
    void usesOfTermsAreUnderstood() {
        var example = InternalContract.of("terms", "GET /internal/term-counts/{vocabulary}");
        var count = JSON.readTree(example.answer()).iterator().next().asInt();
        var term = term("tags", word("tag"));
        NEIGHBOURS.terms().use("tags", term, count);
        // of outputs and of conversations
        assertThat(read(ACME_EDITOR, "/api/v1/vocabularies/tags/terms/" + term + "?count=true")
                        .path("count")
                        .asInt())
                .isEqualTo(2 * count);
        assertThat(NEIGHBOURS.calls().broken()).isEmpty();
    }
}
