package dev.outputhub.prompt.agent.store;

import dev.outputhub.platform.test.contracts.EventContracts;
import dev.outputhub.prompt.agent.store.AgentEvents.AgentState;
import dev.outputhub.prompt.agent.store.AgentEvents.AgentVersionCreated;
import dev.outputhub.prompt.prompt.store.PromptEvents;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgentEventContractTests {

    private static final UUID AGENT = UUID.fromString("0198c0de-0000-7000-8000-0000000000a9");

    @Test
    void tellsOfAnAgent() {
        assertPublished("AgentCreated", new AgentState(AGENT, "Complaints desk", false));
        assertPublished("AgentUpdated", new AgentState(AGENT, "Complaints and praise", false));
        assertPublished("AgentDeleted", new AgentState(AGENT, "Complaints desk", true));
        assertPublished("AgentRestored", new AgentState(AGENT, "Complaints desk", false));
    }

    @Test
    void tellsOfAVersion() {
        assertPublished("AgentVersionCreated", new AgentVersionCreated(AGENT, 2, null));
    }

    private static void assertPublished(String type, Object data) {
        EventContracts.assertPublished(PromptEvents.TOPIC, type, data);
    }
}
