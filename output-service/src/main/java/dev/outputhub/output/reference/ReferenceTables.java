package dev.outputhub.output.reference;

import static dev.outputhub.output.database.Tables.AGENT_REFERENCE;
import static dev.outputhub.output.database.Tables.CONVERSATION_REFERENCE;
import static dev.outputhub.output.database.Tables.MEMBER_REFERENCE;
import static dev.outputhub.output.database.Tables.MESSAGE_REFERENCE;
import static dev.outputhub.output.database.Tables.PROMPT_REFERENCE;

import dev.outputhub.output.database.Tables;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What this service knows of prompts, agents, conversations, messages and members. The last word of their owner stays. */
@Repository
@Transactional
public class ReferenceTables {

    private final DSLContext database;

    ReferenceTables(DSLContext database) {
        this.database = database;
    }

    public void remember(PromptState prompt) {
        database.insertInto(PROMPT_REFERENCE)
                .set(PROMPT_REFERENCE.ORGANIZATION_ID, organization())
                .set(PROMPT_REFERENCE.ID, prompt.id())
                .set(PROMPT_REFERENCE.TITLE, text(prompt.title()))
                .set(PROMPT_REFERENCE.SLUG, prompt.slug())
                .set(PROMPT_REFERENCE.CURRENT_VERSION, Math.max(1, prompt.currentVersion()))
                .set(PROMPT_REFERENCE.DELETED, prompt.deleted())
                .onConflict(PROMPT_REFERENCE.ORGANIZATION_ID, PROMPT_REFERENCE.ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    public void rememberVersion(UUID promptId, int number) {
        database.update(PROMPT_REFERENCE)
                .set(PROMPT_REFERENCE.CURRENT_VERSION, number)
                .where(PROMPT_REFERENCE.ORGANIZATION_ID.eq(organization()))
                .and(PROMPT_REFERENCE.ID.eq(promptId))
                .and(PROMPT_REFERENCE.CURRENT_VERSION.lt(number))
                .execute();
    }

    public void remember(AgentState agent) {
        database.insertInto(AGENT_REFERENCE)
                .set(AGENT_REFERENCE.ORGANIZATION_ID, organization())
                .set(AGENT_REFERENCE.ID, agent.id())
                .set(AGENT_REFERENCE.NAME, text(agent.name()))
                .set(AGENT_REFERENCE.DELETED, agent.deleted())
                .onConflict(AGENT_REFERENCE.ORGANIZATION_ID, AGENT_REFERENCE.ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    public void remember(ConversationState conversation) {
        database.insertInto(CONVERSATION_REFERENCE)
                .set(CONVERSATION_REFERENCE.ORGANIZATION_ID, organization())
                .set(CONVERSATION_REFERENCE.ID, conversation.id())
                .set(CONVERSATION_REFERENCE.TITLE, text(conversation.title()))
                .set(CONVERSATION_REFERENCE.DELETED, conversation.deleted())
                .onConflict(CONVERSATION_REFERENCE.ORGANIZATION_ID, CONVERSATION_REFERENCE.ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    public void markConversation(UUID id, boolean deleted) {
        database.update(CONVERSATION_REFERENCE)
                .set(CONVERSATION_REFERENCE.DELETED, deleted)
                .where(CONVERSATION_REFERENCE.ORGANIZATION_ID.eq(organization()))
                .and(CONVERSATION_REFERENCE.ID.eq(id))
                .execute();
    }

    /** Conversations are told of one by one while an import runs; a title that is known is not asked for again. */
    public void rememberIfUnknown(ConversationState conversation) {
        database.insertInto(CONVERSATION_REFERENCE)
                .set(CONVERSATION_REFERENCE.ORGANIZATION_ID, organization())
                .set(CONVERSATION_REFERENCE.ID, conversation.id())
                .set(CONVERSATION_REFERENCE.TITLE, text(conversation.title()))
                .set(CONVERSATION_REFERENCE.DELETED, conversation.deleted())
                .onConflictDoNothing()
                .execute();
    }

    public void remember(MessageState message) {
        database.insertInto(MESSAGE_REFERENCE)
                .set(MESSAGE_REFERENCE.ORGANIZATION_ID, organization())
                .set(MESSAGE_REFERENCE.ID, message.id())
                .set(MESSAGE_REFERENCE.CONVERSATION_ID, message.conversationId())
                .set(MESSAGE_REFERENCE.ROLE, message.role())
                .onConflictDoNothing()
                .execute();
    }

    /** Of those that an output came from, whoever takes their place is known too. */
    public void messagesMoved(Map<UUID, UUID> places, UUID conversationId) {
        database.selectFrom(MESSAGE_REFERENCE)
                .where(MESSAGE_REFERENCE.ORGANIZATION_ID.eq(organization()))
                .and(MESSAGE_REFERENCE.ID.in(places.keySet()))
                .forEach(row -> Optional.ofNullable(places.get(row.getId()))
                        .ifPresent(to -> remember(new MessageState(to, conversationId, row.getRole()))));
    }

    public void remember(MemberState member) {
        database.insertInto(MEMBER_REFERENCE)
                .set(MEMBER_REFERENCE.ORGANIZATION_ID, organization())
                .set(MEMBER_REFERENCE.ID, member.id())
                .set(MEMBER_REFERENCE.NAME, member.name())
                .onConflict(MEMBER_REFERENCE.ORGANIZATION_ID, MEMBER_REFERENCE.ID)
                .doUpdate()
                .set(MEMBER_REFERENCE.NAME, DSL.excluded(MEMBER_REFERENCE.NAME))
                .where(MEMBER_REFERENCE.NAME.ne(DSL.excluded(MEMBER_REFERENCE.NAME)))
                .execute();
    }

    /** Who writes something that is signed with a name. */
    public void rememberCaller() {
        var caller = CurrentPrincipal.get();
        if (caller.name() != null && !caller.name().isBlank()) {
            remember(new MemberState(caller.personId(), caller.name(), true));
        }
    }

    @Transactional(readOnly = true)
    boolean holdsMember(UUID id) {
        return database.fetchExists(DSL.selectOne()
                .from(MEMBER_REFERENCE)
                .where(MEMBER_REFERENCE.ORGANIZATION_ID.eq(organization()))
                .and(MEMBER_REFERENCE.ID.eq(id)));
    }

    @Transactional(readOnly = true)
    Optional<PromptState> prompt(UUID id) {
        return database.select(
                        PROMPT_REFERENCE.ID,
                        PROMPT_REFERENCE.TITLE,
                        PROMPT_REFERENCE.SLUG,
                        PROMPT_REFERENCE.CURRENT_VERSION,
                        PROMPT_REFERENCE.DELETED)
                .from(PROMPT_REFERENCE)
                .where(PROMPT_REFERENCE.ORGANIZATION_ID.eq(organization()))
                .and(PROMPT_REFERENCE.ID.eq(id))
                .fetchOptional(
                        row -> new PromptState(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    @Transactional(readOnly = true)
    Optional<AgentState> agent(UUID id) {
        return database.select(AGENT_REFERENCE.ID, AGENT_REFERENCE.NAME, AGENT_REFERENCE.DELETED)
                .from(AGENT_REFERENCE)
                .where(AGENT_REFERENCE.ORGANIZATION_ID.eq(organization()))
                .and(AGENT_REFERENCE.ID.eq(id))
                .fetchOptional(row -> new AgentState(row.value1(), row.value2(), row.value3()));
    }

    @Transactional(readOnly = true)
    Optional<ConversationState> conversation(UUID id) {
        return database.select(CONVERSATION_REFERENCE.ID, CONVERSATION_REFERENCE.TITLE, CONVERSATION_REFERENCE.DELETED)
                .from(CONVERSATION_REFERENCE)
                .where(CONVERSATION_REFERENCE.ORGANIZATION_ID.eq(organization()))
                .and(CONVERSATION_REFERENCE.ID.eq(id))
                .fetchOptional(row -> new ConversationState(row.value1(), row.value2(), row.value3()));
    }

    @Transactional(readOnly = true)
    Optional<MessageState> message(UUID id) {
        return database.select(MESSAGE_REFERENCE.ID, MESSAGE_REFERENCE.CONVERSATION_ID, MESSAGE_REFERENCE.ROLE)
                .from(MESSAGE_REFERENCE)
                .where(MESSAGE_REFERENCE.ORGANIZATION_ID.eq(organization()))
                .and(MESSAGE_REFERENCE.ID.eq(id))
                .fetchOptional(row -> new MessageState(row.value1(), row.value2(), row.value3()));
    }

    /** Whether an output is there, of this organisation. */
    @Transactional(readOnly = true)
    boolean holdsOutput(UUID id) {
        var output = Tables.OUTPUT;
        return database.fetchExists(DSL.selectOne()
                .from(output)
                .where(output.ORGANIZATION_ID.eq(organization()))
                .and(output.ID.eq(id)));
    }

    private static String text(@Nullable String title) {
        return title == null ? "" : title;
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }
}
