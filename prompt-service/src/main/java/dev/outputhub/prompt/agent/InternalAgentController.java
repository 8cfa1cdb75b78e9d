package dev.outputhub.prompt.agent;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.prompt.agent.read.AgentSearch;
import dev.outputhub.prompt.agent.store.AgentEvents;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What other services ask about an agent: whether it is there, and what a model is told in its name. */
@RestController
class InternalAgentController {

    /**
     * @param instructions what a model is told first; empty where there are none
     * @param configuration settings of the model, and whatever else people keep there
     */
    record InstructedAgent(
            UUID id, String name, boolean deleted, String instructions, Map<String, Object> configuration) {}

    private final AgentSearch search;

    InternalAgentController(AgentSearch search) {
        this.search = search;
    }

    @GetMapping("/internal/agents/{id}")
    @RequiresScope(RequiresScope.INTERNAL)
    InstructedAgent agent(@PathVariable UUID id) {
        var agent = search.agent(id);
        return new InstructedAgent(
                agent.id(),
                agent.name(),
                AgentEvents.AgentState.of(agent).deleted(),
                agent.instructions(),
                agent.configuration());
    }
}
