package dev.outputhub.conversation.message;

import dev.outputhub.conversation.conversation.ConversationViews;
import dev.outputhub.conversation.conversation.Conversations;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.remote.RemoteServices;
import dev.outputhub.records.terms.TermResolver;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Saves a message, or a passage of it, as an output that points back to it. */
@Component
public class MessageOutputs {

    /** Characters, as output-service takes them. */
    private static final int LONGEST = 2_000_000;

    private final MessageReading reading;
    private final ConversationViews views;
    private final Conversations conversations;
    private final RemoteServices services;
    private final TransactionTemplate transaction;

    MessageOutputs(
            MessageReading reading,
            ConversationViews views,
            Conversations conversations,
            RemoteServices services,
            TransactionTemplate transaction) {
        this.reading = reading;
        this.views = views;
        this.conversations = conversations;
        this.services = services;
        this.transaction = transaction;
    }

    /** @return the output as its own service shows it */
    public JsonNode save(UUID messageId, NewMessageOutput wanted) {
        wanted.check();
        var message = reading.one(messageId);
        var conversation = views.one(message.conversationId(), Set.of());
        var content = wanted.text() == null ? message.text() : wanted.text();
        if (content.isBlank()) {
            throw Problem.refused(CommonError.REFUSED, "text", "There is nothing to save: the text is empty.");
        }
        if (content.length() > LONGEST) {
            throw Problem.refused(
                    CommonError.REFUSED,
                    "text",
                    String.format(
                            Locale.ROOT,
                            "An output holds at most %,d characters, and this has %,d: choose a passage.",
                            LONGEST,
                            content.length()));
        }
        var agent = wanted.agentId() == null ? conversation.fields().agentId() : wanted.agentId();
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("id", Identifiers.next());
        body.put("title", wanted.title());
        body.put("content", content);
        body.put("source", "manual");
        body.put("date", wanted.date());
        body.put("conversationId", message.conversationId());
        body.put("messageId", message.id());
        body.put("model", message.model() == null ? conversation.model() : message.model());
        body.put("promptId", wanted.promptId());
        body.put("promptVersion", wanted.promptVersion());
        body.put("agentId", agent);
        body.put("rating", message.rating());
        body.put("notes", wanted.notes());
        body.put("terms", wanted.terms());
        // output-service makes terms for a service that asks, and cannot know what this person may
        body.put("createMissingTerms", TermResolver.mayMakeTerms() ? wanted.createMissingTerms() : null);
        body.values().removeIf(Objects::isNull);
        // before the call: an undo that runs meanwhile must not take away what an output points to
        transaction.executeWithoutResult(_ -> conversations.touch(message.conversationId()));
        return services.named("output")
                .post("/internal/outputs", body, JsonNode.class)
                .orElseThrow(() -> new IllegalStateException("The output service has no endpoint for outputs"));
    }
}
