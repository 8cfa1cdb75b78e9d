package dev.outputhub.output.output.tell;

import dev.outputhub.output.output.store.Source;
import dev.outputhub.output.output.tell.OutputEvents.OutputAssigned;
import dev.outputhub.output.output.tell.OutputEvents.OutputCreated;
import dev.outputhub.output.output.tell.OutputEvents.OutputDeleted;
import dev.outputhub.output.output.tell.OutputEvents.OutputEdited;
import dev.outputhub.output.output.tell.OutputEvents.OutputRestored;
import dev.outputhub.output.output.tell.OutputEvents.OutputUpdated;
import dev.outputhub.platform.test.contracts.EventContracts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutputEventContractTests {

    private static final UUID OUTPUT = UUID.fromString("0198c0de-0000-7000-8000-0000000000e1");
    private static final UUID PROMPT = UUID.fromString("0198c0de-0000-7000-8000-0000000000f1");
    private static final UUID CONVERSATION = UUID.fromString("0198c0de-0000-7000-8000-00000000c001");
    private static final UUID MESSAGE = UUID.fromString("0198c0de-0000-7000-8000-00000000d001");
    private static final UUID ASSIGNEE = UUID.fromString("0198c0de-0000-7000-8000-00000000e001");
    private static final LocalDate DATE = LocalDate.of(2026, 3, 1);

    @Test
    void tellsOfACapturedOutput() {
        var created = new OutputCreated(
                OUTPUT,
                "How tides work",
                Source.COMPLETION,
                DATE,
                4812,
                "GPT-4o",
                PROMPT,
                3,
                null,
                CONVERSATION,
                MESSAGE,
                null);
        EventContracts.assertPublished(OutputEvents.TOPIC, "OutputCreated", created);
    }

    @Test
    void tellsOfAChange() {
        var updated = new OutputUpdated(
                OUTPUT, "How tides work", DATE, 4, PROMPT, 3, null, null, null, 2, List.of("rating", "terms.tags"));
        EventContracts.assertPublished(OutputEvents.TOPIC, "OutputUpdated", updated);
    }

    @Test
    void tellsOfAnEdit() {
        EventContracts.assertPublished(OutputEvents.TOPIC, "OutputEdited", new OutputEdited(OUTPUT, 2, 0.125));
    }

    @Test
    void tellsWhoIsToReview() {
        var assigned = new OutputAssigned(OUTPUT, "How tides work", ASSIGNEE, DATE);
        EventContracts.assertPublished(OutputEvents.TOPIC, "OutputAssigned", assigned);
    }

    @Test
    void tellsOfTheTrash() {
        EventContracts.assertPublished(OutputEvents.TOPIC, "OutputDeleted", new OutputDeleted(OUTPUT));
        EventContracts.assertPublished(OutputEvents.TOPIC, "OutputRestored", new OutputRestored(OUTPUT));
    }
}
