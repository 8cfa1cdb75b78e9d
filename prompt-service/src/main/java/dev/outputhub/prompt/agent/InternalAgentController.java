package dev.outputhub.prompt.agent;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.prompt.agent.read.AgentSearch;
import dev.outputhub.prompt.agent.store.AgentEvents;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What other services ask about an agent they have not heard of yet. */
@RestController
class InternalAgentController {

    private final AgentSearch search;

    InternalAgentController(AgentSearch search) {
        this.search = search;
    }

    @GetMapping("/internal/agents/{id}")
    @RequiresScope(RequiresScope.INTERNAL)
    AgentEvents.AgentState agent(@PathVariable UUID id) {
        return AgentEvents.AgentState.of(search.agent(id));
    }
}
