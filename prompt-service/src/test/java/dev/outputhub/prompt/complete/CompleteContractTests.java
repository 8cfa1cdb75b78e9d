package dev.outputhub.prompt.complete;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.platform.test.contracts.ArchiveContract;
import dev.outputhub.platform.test.contracts.InternalCaller;
import dev.outputhub.prompt.fixture.CompleteCalls;
import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What archives hold of this service's kinds is what contracts/archive promises, and comes back as it is there. */
class CompleteContractTests extends RunningPromptService {

    @Test
    void everyKindComesBackAsInTheExamples() {
        var calls = new CompleteCalls(mvc, UUID.randomUUID());
        for (var kind : List.of("vocabulary", "term", "snippet", "prompt", "agent", "checklist")) {
            var contract = new ArchiveContract(kind);
            var example = (ObjectNode) JSON.readTree(contract.example());
            var item = calls.restore(UUID.randomUUID(), kind, List.of(example)).path(0);
            assertThat(item.path("result").asString()).as(item.toString()).isEqualTo("new");
            assertThat(item.path("reason").isNull()).as(item.toString()).isTrue();
            var complete = calls.all(kind, "").stream()
                    .filter(record -> record.path("id").equals(item.path("recordId")))
                    .findFirst()
                    .orElseThrow();
            contract.assertShape(complete.toString());
            assertThat(complete).isEqualTo(calls.translated(example));
        }
    }

    @Test
    void callsAreAnsweredAsAgreed() {
        var caller = new InternalCaller(mvc, "complete", ACME_EDITOR);
        prompt("Complete", "x");
        assertThat(caller.get("GET /internal/complete-records/{kind}", "prompt").path("records"))
                .isNotEmpty();
        // the example is of another kind
        assertThat(caller.post("POST /internal/complete-records/{kind}", "prompt")
                        .at("/items/0/result")
                        .asString())
                .isEqualTo("skipped");
        caller.post("POST /internal/complete-records/undo");
    }
}
