package dev.outputhub.conversation.message;

import static dev.outputhub.conversation.database.Tables.CONVERSATION;
import static dev.outputhub.conversation.database.Tables.MESSAGE;

import dev.outputhub.conversation.conversation.ConversationEvents;
import dev.outputhub.conversation.conversation.ConversationEvents.ConversationCreated;
import dev.outputhub.conversation.conversation.ConversationEvents.ConversationUpdated;
import dev.outputhub.conversation.conversation.ConversationEvents.MessagesAdded;
import dev.outputhub.conversation.conversation.ConversationEvents.ModelCount;
import dev.outputhub.conversation.conversation.ConversationEvents.RoleCount;
import dev.outputhub.conversation.conversation.Conversations;
import dev.outputhub.conversation.database.tables.records.ConversationRecord;
import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.text.TitleLine;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Goes on with a conversation, or begins one, from inside. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Continuation {

    private final DSLContext database;
    private final Conversations conversations;
    private final Journal journal;
    private final JsonMapper json;
    private final Clock clock;

    Continuation(DSLContext database, Conversations conversations, Journal journal, JsonMapper json, Clock clock) {
        this.database = database;
        this.conversations = conversations;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    /** A question of which the answer is still to come. */
    @Transactional
    public void begin(Exchange exchange) {
        add(exchange);
    }

    /** Idempotent: messages that are there already are left alone, as when several models answer one question. */
    public void add(Exchange exchange) {
        var begun = begins(exchange);
        var added = messages(exchange).stream()
                .filter(message -> insert(exchange.conversationId(), message))
                .map(NewMessage::role)
                .toList();
        if (!added.isEmpty()) {
            publish(advance(exchange, added.size()), begun, added, exchange.model());
        }
    }

    private record NewMessage(
            UUID id,
            @Nullable UUID parent,
            String role,
            boolean hidden,
            @Nullable String model,
            List<Map<String, String>> parts,
            String text,
            @Nullable Instant at) {}

    private static List<NewMessage> messages(Exchange exchange) {
        var messages = new ArrayList<NewMessage>();
        var parent = exchange.parentId();
        for (var told : exchange.preamble()) {
            messages.add(new NewMessage(
                    told.id(),
                    parent,
                    told.role(),
                    true,
                    null,
                    List.of(text(told.text())),
                    told.text(),
                    exchange.askedAt()));
            parent = told.id();
        }
        var question = exchange.question();
        if (question != null) {
            messages.add(new NewMessage(
                    question.id(),
                    parent,
                    "user",
                    false,
                    null,
                    List.of(text(question.text())),
                    question.text(),
                    question.askedAt()));
            parent = question.id();
        }
        var answer = exchange.answer();
        if (answer != null) {
            messages.add(new NewMessage(
                    answer.id(),
                    parent,
                    "assistant",
                    false,
                    exchange.model(),
                    parts(answer),
                    answer.text(),
                    answer.answeredAt()));
        }
        return messages;
    }

    private static List<Map<String, String>> parts(Exchange.Answer answer) {
        var parts = new ArrayList<Map<String, String>>();
        if (!answer.reasoning().isEmpty()) {
            parts.add(Map.of("type", "reasoning", "text", answer.reasoning()));
        }
        if (!answer.text().isEmpty() || answer.toolCalls().isEmpty()) {
            parts.add(text(answer.text()));
        }
        for (var call : answer.toolCalls()) {
            var part = new LinkedHashMap<String, String>();
            part.put("type", "toolCall");
            if (call.id() != null) {
                part.put("callId", call.id());
            }
            part.put("name", Storable.text(call.name()));
            part.put("text", Storable.text(call.arguments()));
            parts.add(part);
        }
        var interruption = answer.interruption();
        if (interruption != null) {
            parts.add(Map.of(
                    "type", "interrupted", "text", Storable.text(interruption.detail()), "code", interruption.code()));
        }
        return parts;
    }

    private static Map<String, String> text(String text) {
        return Map.of("type", "text", "text", text);
    }

    private boolean begins(Exchange exchange) {
        var row = conversations.begin(exchange.conversationId());
        row.setTitle(title(exchange));
        row.setDate((exchange.askedAt() == null ? clock.instant() : exchange.askedAt())
                .atZone(ZoneOffset.UTC)
                .toLocalDate());
        row.setModel(exchange.model());
        row.setAgentId(exchange.agentId());
        row.setMessageCount(0);
        row.setBranchChosen(true);
        // its first messages, which follow, count it up
        row.setVersion(0L);
        return conversations.addIfAbsent(row);
    }

    private boolean insert(UUID conversationId, NewMessage message) {
        var siblings = DSL.select(DSL.count())
                .from(MESSAGE)
                .where(MESSAGE.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(MESSAGE.CONVERSATION_ID.eq(conversationId))
                .and(message.parent() == null ? MESSAGE.PARENT_ID.isNull() : MESSAGE.PARENT_ID.eq(message.parent()));
        return database.insertInto(MESSAGE)
                        .set(MESSAGE.ORGANIZATION_ID, CurrentPrincipal.get().organizationId())
                        .set(MESSAGE.ID, message.id())
                        .set(MESSAGE.CONVERSATION_ID, conversationId)
                        .set(MESSAGE.PARENT_ID, message.parent())
                        .set(MESSAGE.POSITION, DSL.field(siblings))
                        .set(MESSAGE.ROLE, message.role())
                        .set(MESSAGE.HIDDEN, message.hidden())
                        .set(MESSAGE.PARTS, JSONB.jsonb(json.writeValueAsString(message.parts())))
                        .set(MESSAGE.TEXT, message.text())
                        .set(MESSAGE.MODEL, message.model())
                        .set(MESSAGE.CREATED_AT, message.at())
                        .set(MESSAGE.STORED_AT, clock.instant())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private ConversationRecord advance(Exchange exchange, int added) {
        return conversations.change(
                exchange.conversationId(),
                Map.of(
                        CONVERSATION.CURRENT_MESSAGE_ID,
                        current(exchange),
                        CONVERSATION.BRANCH_CHOSEN,
                        true,
                        CONVERSATION.MESSAGE_COUNT,
                        CONVERSATION.MESSAGE_COUNT.plus(added)));
    }

    /** A question alone may arrive after what was asked later: then the conversation stays where it went on. */
    private static Field<UUID> current(Exchange exchange) {
        var question = exchange.question();
        if (exchange.answer() != null || question == null || question.askedAt() == null) {
            return DSL.val(
                    exchange.answer() == null ? id(question) : exchange.answer().id());
        }
        var younger = DSL.selectOne()
                .from(MESSAGE)
                .where(MESSAGE.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(MESSAGE.CONVERSATION_ID.eq(exchange.conversationId()))
                .and(MESSAGE.CREATED_AT.gt(question.askedAt()));
        return DSL.when(DSL.exists(younger), CONVERSATION.CURRENT_MESSAGE_ID).otherwise(question.id());
    }

    private static @Nullable UUID id(Exchange.@Nullable Question question) {
        return question == null ? null : question.id();
    }

    private void publish(ConversationRecord now, boolean begun, List<String> roles, @Nullable String model) {
        var id = now.getId();
        Object fact = begun
                ? new ConversationCreated(
                        id,
                        now.getTitle(),
                        now.getDate(),
                        now.getPlatform(),
                        now.getModel(),
                        now.getMessageCount(),
                        now.getImportId())
                : new ConversationUpdated(
                        id,
                        now.getTitle(),
                        now.getDate(),
                        now.getPlatform(),
                        now.getModel(),
                        now.getMessageCount(),
                        now.getImportId());
        var models = model == null || !roles.contains("assistant")
                ? List.<ModelCount>of()
                : List.of(new ModelCount(model, 1));
        var added = new MessagesAdded(
                id,
                roles.size(),
                roles.stream()
                        .distinct()
                        .map(role -> new RoleCount(role, Collections.frequency(roles, role)))
                        .toList(),
                models);
        journal.record(
                new AuditEntry("conversation.continued", "conversation", id, null, Map.of("messages", roles.size())),
                new Event(ConversationEvents.TOPIC, begun ? "ConversationCreated" : "ConversationUpdated", id, fact),
                new Event(ConversationEvents.TOPIC, "MessagesAdded", id, added));
    }

    private static String title(Exchange exchange) {
        var given = TitleLine.fit(exchange.title(), TitleLine.LONGEST_PROPOSED);
        if (!given.isEmpty()) {
            return given;
        }
        return Optional.ofNullable(exchange.question())
                .flatMap(question -> TitleLine.propose(question.text()))
                .orElse("Conversation");
    }
}
