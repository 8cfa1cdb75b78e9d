package dev.outputhub.llm.request;

import dev.outputhub.llm.LlmError;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.remote.RemoteServices;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The agents that a completion can name. */
@Component
class Agents {

    private record AgentState(UUID id, boolean deleted) {}

    private final RemoteServices services;

    Agents(RemoteServices services) {
        this.services = services;
    }

    /** @throws Problem 422 when there is no such agent */
    void check(@Nullable UUID id) {
        if (id == null) {
            return;
        }
        var agent = services.named("prompt").get("/internal/agents/{id}", AgentState.class, id);
        if (agent.isEmpty() || agent.get().deleted()) {
            throw Problem.refused(LlmError.UNKNOWN_REFERENCE, "agentId", "There is no agent " + id + ".");
        }
    }
}
