package dev.outputhub.conversation.message;

import static dev.outputhub.conversation.database.Tables.CONVERSATION;
import static dev.outputhub.conversation.database.Tables.MESSAGE;

import dev.outputhub.conversation.conversation.ConversationEvents;
import dev.outputhub.conversation.conversation.ConversationEvents.ConversationCreated;
import dev.outputhub.conversation.conversation.ConversationEvents.ConversationUpdated;
import dev.outputhub.conversation.conversation.ConversationEvents.MessagesAdded;
import dev.outputhub.conversation.conversation.ConversationEvents.ModelCount;
import dev.outputhub.conversation.conversation.ConversationEvents.RoleCount;
import dev.outputhub.conversation.conversation.ConversationRecords;
import dev.outputhub.conversation.database.tables.records.ConversationRecord;
import dev.outputhub.platform.audit.AuditTrail;
import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.events.Events;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final int LONGEST_TITLE = 80;

    private final DSLContext database;
    private final Events events;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final Clock clock;

    Continuation(DSLContext database, Events events, AuditTrail audit, JsonMapper json, Clock clock) {
        this.database = database;
        this.events = events;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** Idempotent: messages that are there already are left alone, as when several models answer one question. */
    public void add(Exchange exchange) {
        var begun = begin(exchange);
        var added = new ArrayList<String>();
        var question = exchange.questionId();
        if (question != null
                && insert(
                        exchange,
                        question,
                        exchange.parentId(),
                        "user",
                        null,
                        exchange.question(),
                        "",
                        exchange.askedAt())) {
            added.add("user");
        }
        var answer = exchange.answerId();
        if (answer != null
                && insert(
                        exchange,
                        answer,
                        question == null ? exchange.parentId() : question,
                        "assistant",
                        exchange.model(),
                        exchange.answer(),
                        exchange.reasoning(),
                        exchange.answeredAt())) {
            added.add("assistant");
        }
        if (!added.isEmpty()) {
            publish(advance(exchange, added.size()), begun, added, exchange.model());
        }
    }

    private boolean begin(Exchange exchange) {
        var principal = CurrentPrincipal.get();
        var now = clock.instant();
        var row = new ConversationRecord();
        row.setOrganizationId(principal.organizationId());
        row.setId(exchange.conversationId());
        row.setTitle(title(exchange));
        row.setDate((exchange.askedAt() == null ? now : exchange.askedAt())
                .atZone(ZoneOffset.UTC)
                .toLocalDate());
        row.setModel(exchange.model());
        row.setAgentId(exchange.agentId());
        row.setMessageCount(0);
        row.setTitleEdited(false);
        row.setBranchChosen(true);
        row.setCreatedAt(now);
        row.setCreatedBy(principal.personId());
        row.setUpdatedAt(now);
        row.setUpdatedBy(principal.personId());
        row.setVersion(0L);
        return database.insertInto(CONVERSATION).set(row).onConflictDoNothing().execute() == 1;
    }

    private boolean insert(
            Exchange exchange,
            UUID id,
            @Nullable UUID parent,
            String role,
            @Nullable String model,
            String text,
            String reasoning,
            @Nullable Instant at) {
        var siblings = DSL.select(DSL.count())
                .from(MESSAGE)
                .where(MESSAGE.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(MESSAGE.CONVERSATION_ID.eq(exchange.conversationId()))
                .and(parent == null ? MESSAGE.PARENT_ID.isNull() : MESSAGE.PARENT_ID.eq(parent));
        return database.insertInto(MESSAGE)
                        .set(MESSAGE.ORGANIZATION_ID, CurrentPrincipal.get().organizationId())
                        .set(MESSAGE.ID, id)
                        .set(MESSAGE.CONVERSATION_ID, exchange.conversationId())
                        .set(MESSAGE.PARENT_ID, parent)
                        .set(MESSAGE.POSITION, DSL.field(siblings))
                        .set(MESSAGE.ROLE, role)
                        .set(MESSAGE.PARTS, parts(text, reasoning))
                        .set(MESSAGE.TEXT, text)
                        .set(MESSAGE.MODEL, model)
                        .set(MESSAGE.CREATED_AT, at)
                        .set(MESSAGE.STORED_AT, clock.instant())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private JSONB parts(String text, String reasoning) {
        var parts = new ArrayList<Map<String, String>>();
        if (!reasoning.isEmpty()) {
            parts.add(Map.of("type", "reasoning", "text", reasoning));
        }
        parts.add(Map.of("type", "text", "text", text));
        return JSONB.jsonb(json.writeValueAsString(parts));
    }

    private ConversationRecord advance(Exchange exchange, int added) {
        return Objects.requireNonNull(database.update(CONVERSATION)
                .set(CONVERSATION.CURRENT_MESSAGE_ID, current(exchange))
                .set(CONVERSATION.BRANCH_CHOSEN, true)
                .set(CONVERSATION.MESSAGE_COUNT, CONVERSATION.MESSAGE_COUNT.plus(added))
                .set(CONVERSATION.TOUCHED_AT, clock.instant())
                .set(CONVERSATION.UPDATED_AT, clock.instant())
                .set(CONVERSATION.UPDATED_BY, CurrentPrincipal.get().personId())
                .set(CONVERSATION.VERSION, CONVERSATION.VERSION.plus(1))
                .where(ConversationRecords.KIND.is(exchange.conversationId()))
                .returning()
                .fetchOne());
    }

    /** A question alone may arrive after what was asked later: then the conversation stays where it went on. */
    private static Field<UUID> current(Exchange exchange) {
        if (exchange.answerId() != null || exchange.askedAt() == null) {
            return DSL.val(exchange.answerId() == null ? exchange.questionId() : exchange.answerId());
        }
        var younger = DSL.selectOne()
                .from(MESSAGE)
                .where(MESSAGE.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(MESSAGE.CONVERSATION_ID.eq(exchange.conversationId()))
                .and(MESSAGE.CREATED_AT.gt(exchange.askedAt()));
        return DSL.when(DSL.exists(younger), CONVERSATION.CURRENT_MESSAGE_ID).otherwise(exchange.questionId());
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
                roles.stream().map(role -> new RoleCount(role, 1)).toList(),
                models);
        events.publish(
                new Event(ConversationEvents.TOPIC, begun ? "ConversationCreated" : "ConversationUpdated", id, fact),
                new Event(ConversationEvents.TOPIC, "MessagesAdded", id, added),
                audit.entry("conversation.continued", "conversation", id, null, Map.of("messages", roles.size())));
    }

    private static String title(Exchange exchange) {
        var wanted = exchange.title().isBlank() ? exchange.question() : exchange.title();
        var line = wanted.lines()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse("Conversation");
        if (line.length() <= LONGEST_TITLE) {
            return line;
        }
        var end = Character.isHighSurrogate(line.charAt(LONGEST_TITLE - 2)) ? LONGEST_TITLE - 2 : LONGEST_TITLE - 1;
        return line.substring(0, end) + "…";
    }
}
