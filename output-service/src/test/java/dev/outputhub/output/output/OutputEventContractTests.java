package dev.outputhub.output.output;

import dev.outputhub.output.output.OutputFacts.OutputCreated;
import dev.outputhub.output.output.OutputFacts.OutputDeleted;
import dev.outputhub.output.output.OutputFacts.OutputEdited;
import dev.outputhub.output.output.OutputFacts.OutputRestored;
import dev.outputhub.output.output.OutputFacts.OutputUpdated;
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
        EventContracts.assertPublished(OutputFacts.TOPIC, "OutputCreated", created);
    }

    @Test
    void tellsOfAChange() {
        var updated = new OutputUpdated(
                OUTPUT, "How tides work", DATE, 4, PROMPT, 3, null, null, null, 2, List.of("rating", "terms.tags"));
        EventContracts.assertPublished(OutputFacts.TOPIC, "OutputUpdated", updated);
    }

    @Test
    void tellsOfAnEdit() {
        EventContracts.assertPublished(OutputFacts.TOPIC, "OutputEdited", new OutputEdited(OUTPUT, 2, 0.125));
    }

    @Test
    void tellsOfTheTrash() {
        EventContracts.assertPublished(OutputFacts.TOPIC, "OutputDeleted", new OutputDeleted(OUTPUT));
        EventContracts.assertPublished(OutputFacts.TOPIC, "OutputRestored", new OutputRestored(OUTPUT));
    }
}
