package dev.outputhub.output.reference;

import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.remote.RemoteServices;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Checks what an output is to point to. Asks the owner of a record this service has not heard of, so that a prompt made a moment
 * ago can be used at once. Call it before the transaction that writes: it may wait for another service.
 */
@Component
public class References {

    private final ReferenceTables tables;
    private final RemoteServices services;

    References(ReferenceTables tables, RemoteServices services) {
        this.tables = tables;
        this.services = services;
    }

    /** Asks about the records that a merge patch names, so that {@link #check} finds them known. */
    public void learn(JsonNode patch) {
        id(patch, "promptId").ifPresent(id -> {
            var prompt = prompt(id);
            if (patch.path("promptVersion").asInt(0) > prompt.currentVersion()) {
                askPrompt(id);
            }
        });
        id(patch, "agentId").ifPresent(this::agent);
        id(patch, "conversationId").ifPresent(this::conversation);
        id(patch, "messageId").ifPresent(this::message);
        id(patch, "assigneeId").ifPresent(this::learnMember);
    }

    // what is no id is refused by its field when the patch is applied
    private static Optional<UUID> id(JsonNode patch, String field) {
        try {
            return patch.path(field).asStringOpt().map(UUID::fromString);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /**
     * @param known what the output points to already and is not asked about again
     * @return the links, with the prompt's current version and the message's conversation filled in where they were left out
     * @throws Problem 422 naming the link that leads nowhere
     */
    public Links check(Links wanted, Links known) {
        var version = promptVersion(wanted, known);
        if (wanted.agentId() != null && !wanted.agentId().equals(known.agentId())) {
            agent(wanted.agentId());
        }
        var conversation = wanted.conversationId();
        if (wanted.messageId() != null && !wanted.messageId().equals(known.messageId())) {
            var message = message(wanted.messageId());
            boolean moved = conversation == null || conversation.equals(known.conversationId());
            if (!moved && !message.conversationId().equals(conversation)) {
                throw refused("messageId", "The message is not one of this conversation.");
            }
            conversation = message.conversationId();
        }
        if (conversation != null && !conversation.equals(known.conversationId())) {
            conversation(conversation);
        }
        return new Links(wanted.promptId(), version, wanted.agentId(), conversation, wanted.messageId());
    }

    /** @throws Problem 422 when there is no such output for one to be based on, or it is that one itself */
    public void checkOutput(UUID basedOn, UUID id) {
        if (basedOn.equals(id)) {
            throw refused("basedOnId", "An output is not based on itself.");
        }
        if (!tables.holdsOutput(basedOn)) {
            throw unknown("basedOnId", "output", basedOn);
        }
    }

    /**
     * Asks for the name of a member who is to review something, each time: names change.
     *
     * @throws Problem 422 when nobody of the organisation has this id, or they cannot sign in any more
     */
    public void learnMember(UUID id) {
        var member = ask("auth", "/internal/members/{id}", MemberState.class, id)
                .orElseThrow(() -> unknown("assigneeId", "member", id));
        if (!member.enabled()) {
            throw refused("assigneeId", member.name() + " cannot sign in any more.");
        }
        tables.remember(member);
    }

    /** For what comes from elsewhere, and is no mistake of the caller's. */
    public boolean isMember(String id) {
        try {
            learnMember(UUID.fromString(id));
            return true;
        } catch (IllegalArgumentException malformed) {
            return false;
        } catch (Problem refused) {
            if (refused.code() == ReferenceError.UNKNOWN_REFERENCE) {
                return false;
            }
            throw refused;
        }
    }

    /** @throws Problem 422 when nobody of the organisation is known by this id */
    public void checkMember(UUID id) {
        if (!tables.holdsMember(id)) {
            throw unknown("assigneeId", "member", id);
        }
    }

    /** @throws Problem 422 when there is no such record */
    public void checkRecord(String kind, UUID id) {
        switch (kind) {
            case "output" -> {
                if (!tables.holdsOutput(id)) {
                    throw unknown("recordId", "output", id);
                }
            }
            case "prompt" -> prompt(id);
            case "agent" -> agent(id);
            case "conversation" -> conversation(id);
            case "message" -> message(id);
            default -> throw Problem.invalid("recordKind", "is output, prompt, agent, conversation or message");
        }
    }

    /** @throws Problem 404 when there is no such record: then nothing stands under its address either */
    public void require(String kind, UUID id) {
        try {
            checkRecord(kind, id);
        } catch (Problem unknown) {
            throw unknown.code() == ReferenceError.UNKNOWN_REFERENCE ? Problem.notFound(kind, id) : unknown;
        }
    }

    // the caller drops the version when a change names another prompt and no version
    private @Nullable Integer promptVersion(Links wanted, Links known) {
        var id = wanted.promptId();
        if (id == null) {
            if (wanted.promptVersion() != null && !wanted.promptVersion().equals(known.promptVersion())) {
                throw refused("promptVersion", "A prompt version needs its promptId.");
            }
            return null;
        }
        boolean same = id.equals(known.promptId());
        var version = wanted.promptVersion();
        if (same && (version == null || version.equals(known.promptVersion()))) {
            return version;
        }
        var prompt = prompt(id);
        if (version == null) {
            return prompt.currentVersion();
        }
        if (version > prompt.currentVersion() && version > askPrompt(id).currentVersion()) {
            throw refused(
                    "promptVersion",
                    "The prompt has no version " + version + "; its newest is " + prompt.currentVersion() + ".");
        }
        return version;
    }

    // only the owner can tell what is in the trash, and can be pointed to, from what is gone for good
    private PromptState prompt(UUID id) {
        return tables.prompt(id).filter(known -> !known.deleted()).orElseGet(() -> askPrompt(id));
    }

    private PromptState askPrompt(UUID id) {
        var prompt = ask("prompt", "/internal/prompts/{id}", PromptState.class, id)
                .orElseThrow(() -> unknown("promptId", "prompt", id));
        tables.remember(prompt);
        return prompt;
    }

    private void agent(UUID id) {
        if (tables.agent(id).filter(known -> !known.deleted()).isEmpty()) {
            tables.remember(ask("prompt", "/internal/agents/{id}", AgentState.class, id)
                    .orElseThrow(() -> unknown("agentId", "agent", id)));
        }
    }

    private void conversation(UUID id) {
        if (tables.conversation(id).filter(known -> !known.deleted()).isEmpty()) {
            tables.remember(ask("conversation", "/internal/conversations/{id}", ConversationState.class, id)
                    .orElseThrow(() -> unknown("conversationId", "conversation", id)));
        }
    }

    private MessageState message(UUID id) {
        return tables.message(id).orElseGet(() -> {
            var message = ask("conversation", "/internal/messages/{id}", MessageState.class, id)
                    .orElseThrow(() -> unknown("messageId", "message", id));
            tables.remember(message);
            return message;
        });
    }

    private <T> Optional<T> ask(String service, String path, Class<T> type, UUID id) {
        return services.named(service).get(path, type, id);
    }

    private static Problem unknown(String field, String kind, UUID id) {
        return refused(field, "There is no " + kind + " " + id + ".");
    }

    private static Problem refused(String field, String message) {
        return Problem.refused(ReferenceError.UNKNOWN_REFERENCE, field, message);
    }
}
