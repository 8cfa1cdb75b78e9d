package dev.outputhub.llm.request;

import dev.outputhub.llm.LlmError;
import dev.outputhub.llm.provider.ChatMessage;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.remote.RemoteServices;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The agents that a completion can name, with what a model is told in their name. */
@Component
class Agents {

    private record InstructedAgent(
            UUID id,
            boolean deleted,
            @Nullable String instructions,
            @Nullable JsonNode configuration) {}

    private final RemoteServices services;
    private final ForeignSettings settings;

    Agents(RemoteServices services, ForeignSettings settings) {
        this.services = services;
        this.settings = settings;
    }

    /** @throws Problem 422 when there is no such agent */
    Instructions instructions(@Nullable UUID id) {
        if (id == null) {
            return Instructions.NONE;
        }
        var agent = services.named("prompt")
                .get("/internal/agents/{id}", InstructedAgent.class, id)
                .filter(found -> !found.deleted())
                .orElseThrow(
                        () -> Problem.refused(LlmError.UNKNOWN_REFERENCE, "agentId", "There is no agent " + id + "."));
        var told = agent.instructions() == null || agent.instructions().isBlank()
                ? List.<ChatMessage>of()
                : List.of(new ChatMessage(ChatMessage.Role.SYSTEM, agent.instructions()));
        return new Instructions(told, settings.model(agent.configuration()), settings.read(agent.configuration()));
    }
}
