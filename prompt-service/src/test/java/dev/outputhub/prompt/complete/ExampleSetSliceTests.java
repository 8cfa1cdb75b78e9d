package dev.outputhub.prompt.complete;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.prompt.fixture.CompleteCalls;
import dev.outputhub.prompt.fixture.RunningPromptService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples that the web application offers to a new organisation are an archive by hand, and must come in whole. */
class ExampleSetSliceTests extends RunningPromptService {

    private static final Path EXAMPLES = Path.of("../web/src/features/home/examples/examples.json");

    @Test
    void everyTermSnippetPromptAndAgentComesInWithoutARemark() throws IOException {
        var examples = JsonMapper.shared().readTree(EXAMPLES.toFile());
        var calls = new CompleteCalls(mvc, UUID.randomUUID());
        var importId = UUID.randomUUID();
        for (var kind : new String[] {"term", "snippet", "prompt", "agent"}) {
            var records = new ArrayList<JsonNode>();
            examples.path(kind).forEach(records::add);
            assertThat(calls.restore(importId, kind, records))
                    .as(kind)
                    .hasSameSizeAs(records)
                    .allSatisfy(item -> {
                        assertThat(item.path("result").asString()).isEqualTo("new");
                        assertThat(item.path("reason").asString("")).isEmpty();
                    });
        }
        assertThat(calls.undo(importId).path("kept").asInt()).isZero();
    }
}
