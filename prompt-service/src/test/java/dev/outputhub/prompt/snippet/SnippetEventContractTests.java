package dev.outputhub.prompt.snippet;

import dev.outputhub.platform.test.contracts.EventContracts;
import dev.outputhub.prompt.prompt.PromptNews;
import dev.outputhub.prompt.snippet.SnippetLibrary.SnippetFact;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SnippetEventContractTests {

    private static final UUID SNIPPET = UUID.fromString("0198c0de-0000-7000-8000-0000000000f1");

    @Test
    void tellsOfASnippet() {
        assertPublished("SnippetCreated", new SnippetFact(SNIPPET, "House style", false));
        assertPublished("SnippetUpdated", new SnippetFact(SNIPPET, "House style, short", false));
        assertPublished("SnippetDeleted", new SnippetFact(SNIPPET, "House style", true));
        assertPublished("SnippetRestored", new SnippetFact(SNIPPET, "House style", false));
    }

    private static void assertPublished(String type, SnippetFact data) {
        EventContracts.assertPublished(PromptNews.TOPIC, type, data);
    }
}
