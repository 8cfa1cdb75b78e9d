package dev.outputhub.prompt.snippet;

import dev.outputhub.platform.test.contracts.EventContracts;
import dev.outputhub.prompt.prompt.store.PromptEvents;
import dev.outputhub.prompt.snippet.SnippetEvents.SnippetState;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SnippetEventContractTests {

    private static final UUID SNIPPET = UUID.fromString("0198c0de-0000-7000-8000-0000000000f1");

    @Test
    void tellsOfASnippet() {
        assertPublished("SnippetCreated", new SnippetState(SNIPPET, "House style", false));
        assertPublished("SnippetUpdated", new SnippetState(SNIPPET, "House style, short", false));
        assertPublished("SnippetDeleted", new SnippetState(SNIPPET, "House style", true));
        assertPublished("SnippetRestored", new SnippetState(SNIPPET, "House style", false));
    }

    private static void assertPublished(String type, SnippetState data) {
        EventContracts.assertPublished(PromptEvents.TOPIC, type, data);
    }
}
