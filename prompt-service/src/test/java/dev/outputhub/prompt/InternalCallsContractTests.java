package dev.outputhub.prompt;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.PATCH;

import dev.outputhub.platform.test.contracts.InternalContract;
import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.List;
import java.util.Map;
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

    @Test
    void carriersOfSeveralTermsAreUnderstood() {
        var example = InternalContract.of("terms", "GET /internal/term-counts/{vocabulary}/several");
        var count = JSON.readTree(example.answer()).path("output").asInt();
        var name = word("several");
        create("/api/v1/vocabularies", Map.of("name", name, "appliesTo", List.of("output")));
        NEIGHBOURS.answer("/internal/term-counts/" + name + "/several", example.answer());
        var refused = send(ACME_EDITOR, PATCH, "/api/v1/vocabularies/" + name, Map.of("cardinality", "one"), "*");
        // of outputs and of conversations
        assertThat(json(refused).path("detail").asString()).startsWith(2 * count + " records");
    }
}
