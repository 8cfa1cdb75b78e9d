package dev.outputhub.analytics;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.platform.test.contracts.InternalContract;
import dev.outputhub.platform.test.service.RunningService;
import org.junit.jupiter.api.Test;

/** What this service understands of the answers of others is what contracts/internal promises. */
class InternalCallsContractTests extends RunningService {

    @Test
    void thatAPromptIsThereIsUnderstood() {
        NEIGHBOURS.records().examples();
        var example = InternalContract.of("prompt", "GET /internal/prompts/{id}");
        var id = JSON.readTree(example.answer()).path("id").asString();
        assertThat(get(ACME_VIEWER, "/api/v1/analytics/prompts/" + id + "/versions"))
                .hasStatusOk();
        assertThat(NEIGHBOURS.calls().broken()).isEmpty();
    }
}
