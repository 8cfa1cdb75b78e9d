package dev.outputhub.prompt.prompt.store;

import dev.outputhub.platform.test.contracts.EventContracts;
import dev.outputhub.prompt.prompt.store.PromptEvents.PromptLabelMoved;
import dev.outputhub.prompt.prompt.store.PromptEvents.PromptState;
import dev.outputhub.prompt.prompt.store.PromptEvents.PromptVersionCreated;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PromptEventContractTests {

    private static final UUID PROMPT = UUID.fromString("0198c0de-0000-7000-8000-0000000000d1");

    @Test
    void tellsOfAPrompt() {
        assertPublished("PromptCreated", state("Polite reply", 1, false));
        assertPublished("PromptUpdated", state("Polite reply to a complaint", 2, false));
        assertPublished("PromptDeleted", state("Polite reply", 1, true));
        assertPublished("PromptRestored", state("Polite reply", 1, false));
    }

    @Test
    void tellsOfAVersion() {
        assertPublished("PromptVersionCreated", new PromptVersionCreated(PROMPT, 2, "Asks for the order number"));
    }

    @Test
    void tellsOfALabel() {
        assertPublished("PromptLabelMoved", new PromptLabelMoved(PROMPT, "production", 2, 1));
    }

    private static PromptState state(String title, int currentVersion, boolean deleted) {
        return new PromptState(PROMPT, title, "polite-reply", "text", currentVersion, deleted);
    }

    private static void assertPublished(String type, Object data) {
        EventContracts.assertPublished(PromptEvents.TOPIC, type, data);
    }
}
