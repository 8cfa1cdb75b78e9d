package dev.outputhub.conversation.message;

import static dev.outputhub.conversation.database.Tables.CONVERSATION;
import static dev.outputhub.conversation.database.Tables.CONVERSATION_MERGE;
import static dev.outputhub.conversation.database.Tables.MESSAGE;
import static dev.outputhub.conversation.database.Tables.MESSAGE_DOCUMENT;
import static dev.outputhub.conversation.database.Tables.MESSAGE_FILE;

import dev.outputhub.conversation.conversation.Conversations;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The rows of merges, and the messages that they copy. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ConversationMerges {

    record Merge(UUID id, UUID conversationId, UUID fromId, List<UUID> messageIds, List<UUID> ofIds, MergeBack back) {

        /** By copy; none of merges of before that was kept. */
        Map<UUID, UUID> originals() {
            var originals = new LinkedHashMap<UUID, UUID>();
            for (int at = 0; at < ofIds.size(); at++) {
                originals.put(messageIds.get(at), ofIds.get(at));
            }
            return originals;
        }
    }

    private final DSLContext database;
    private final Messages messages;
    private final Conversations conversations;
    private final JsonMapper json;
    private final Clock clock;

    ConversationMerges(
            DSLContext database, Messages messages, Conversations conversations, JsonMapper json, Clock clock) {
        this.json = json;
        this.database = database;
        this.messages = messages;
        this.conversations = conversations;
        this.clock = clock;
    }

    /** In the order of its tree. */
    List<MergePlan.Said> tree(UUID conversationId) {
        var digest = DSL.md5(DSL.concat(MESSAGE.ROLE, DSL.inline(":"), MESSAGE.TEXT, MESSAGE.PARTS.cast(String.class)));
        var said = database.select(MESSAGE.ID, MESSAGE.PARENT_ID, MESSAGE.SOURCE_ID, digest)
                .from(MESSAGE)
                .where(MESSAGE.ORGANIZATION_ID.eq(organization()))
                .and(MESSAGE.CONVERSATION_ID.eq(conversationId))
                .fetchMap(
                        MESSAGE.ID, row -> new MergePlan.Said(row.value1(), row.value2(), row.value3(), row.value4()));
        return messages.links(conversationId).all().stream()
                .map(node -> said.get(node.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    void copy(UUID conversationId, UUID fromId, List<MergePlan.Copy> copies) {
        for (var copy : copies) {
            copy(conversationId, fromId, copy);
        }
        if (!copies.isEmpty()) {
            count(conversationId, copies.size());
        }
    }

    /** The files of messages that both have come where they are missing. No import owns them there. @return those that came */
    List<MergeBack.FileOf> adoptFiles(UUID conversationId, MergePlan plan) {
        var copies = plan.copies().stream().map(MergePlan.Copy::of).collect(Collectors.toSet());
        var known = plan.places().keySet().stream()
                .filter(message -> !copies.contains(message))
                .toList();
        return database
                .select(MESSAGE_FILE.MESSAGE_ID, MESSAGE_FILE.REFERENCE)
                .from(MESSAGE_FILE)
                .where(MESSAGE_FILE.ORGANIZATION_ID.eq(organization()))
                .and(MESSAGE_FILE.MESSAGE_ID.in(known))
                .fetch()
                .stream()
                .map(row -> new MergeBack.FileOf(row.value1(), row.value2()))
                .flatMap(file -> adoptFile(conversationId, file, plan.places()).stream())
                .toList();
    }

    private Optional<MergeBack.FileOf> adoptFile(UUID conversationId, MergeBack.FileOf file, Map<UUID, UUID> places) {
        var message = places.get(file.messageId());
        int added = database.execute(
                """
                insert into message_file (organization_id, conversation_id, message_id, reference, file_id, name, media_type, size,
                                          import_id, stored_at)
                select organization_id, {0}, {1}, reference, file_id, name, media_type, size, import_id, stored_at
                from message_file where organization_id = {2} and message_id = {3} and reference = {4}
                on conflict do nothing
                """,
                DSL.val(conversationId),
                DSL.val(message, UUID.class),
                DSL.val(organization()),
                DSL.val(file.messageId()),
                DSL.val(file.reference()));
        return message != null && added == 1
                ? Optional.of(new MergeBack.FileOf(message, file.reference()))
                : Optional.empty();
    }

    UUID keep(UUID conversationId, UUID fromId, List<MergePlan.Copy> copies, MergeBack back) {
        var id = UUID.randomUUID();
        database.insertInto(CONVERSATION_MERGE)
                .set(CONVERSATION_MERGE.ORGANIZATION_ID, organization())
                .set(CONVERSATION_MERGE.ID, id)
                .set(CONVERSATION_MERGE.CONVERSATION_ID, conversationId)
                .set(CONVERSATION_MERGE.FROM_ID, fromId)
                .set(
                        CONVERSATION_MERGE.MESSAGE_IDS,
                        copies.stream().map(MergePlan.Copy::id).toArray(UUID[]::new))
                .set(
                        CONVERSATION_MERGE.OF_IDS,
                        copies.stream().map(MergePlan.Copy::of).toArray(UUID[]::new))
                .set(CONVERSATION_MERGE.BACK, JSONB.valueOf(json.writeValueAsString(back)))
                .set(CONVERSATION_MERGE.MERGED_AT, clock.instant())
                .set(CONVERSATION_MERGE.MERGED_BY, CurrentPrincipal.get().personId())
                .execute();
        return id;
    }

    Merge find(UUID id) {
        return database.selectFrom(CONVERSATION_MERGE)
                .where(CONVERSATION_MERGE.ORGANIZATION_ID.eq(organization()))
                .and(CONVERSATION_MERGE.ID.eq(id))
                .fetchOptional(row -> new Merge(
                        row.getId(),
                        row.getConversationId(),
                        row.getFromId(),
                        List.of(row.getMessageIds()),
                        List.of(row.getOfIds()),
                        json.readValue(row.getBack().data(), MergeBack.class)))
                .orElseThrow(() -> Problem.notFound("merge", id));
    }

    /** Whether somebody answered what it brought. */
    boolean wentOn(Merge merge) {
        return database.fetchExists(DSL.selectOne()
                .from(MESSAGE)
                .where(MESSAGE.ORGANIZATION_ID.eq(organization()))
                .and(MESSAGE.CONVERSATION_ID.eq(merge.conversationId()))
                .and(MESSAGE.PARENT_ID.in(merge.messageIds()))
                .and(MESSAGE.ID.notIn(merge.messageIds())));
    }

    void takeBack(Merge merge) {
        var ids = merge.messageIds();
        database.deleteFrom(MESSAGE_DOCUMENT)
                .where(MESSAGE_DOCUMENT.ORGANIZATION_ID.eq(organization()))
                .and(MESSAGE_DOCUMENT.CONVERSATION_ID.eq(merge.conversationId()))
                .and(MESSAGE_DOCUMENT.MESSAGE_ID.in(ids))
                .execute();
        database.deleteFrom(MESSAGE_FILE)
                .where(MESSAGE_FILE.ORGANIZATION_ID.eq(organization()))
                .and(MESSAGE_FILE.MESSAGE_ID.in(ids))
                .execute();
        var gone = database.deleteFrom(MESSAGE)
                .where(MESSAGE.ORGANIZATION_ID.eq(organization()))
                .and(MESSAGE.CONVERSATION_ID.eq(merge.conversationId()))
                .and(MESSAGE.ID.in(ids))
                .execute();
        if (gone > 0) {
            count(merge.conversationId(), -gone);
        }
        Objects.requireNonNullElse(merge.back().files(), List.<MergeBack.FileOf>of())
                .forEach(file -> database.deleteFrom(MESSAGE_FILE)
                        .where(MESSAGE_FILE.ORGANIZATION_ID.eq(organization()))
                        .and(MESSAGE_FILE.MESSAGE_ID.eq(file.messageId()))
                        .and(MESSAGE_FILE.REFERENCE.eq(file.reference()))
                        .execute());
        database.deleteFrom(CONVERSATION_MERGE)
                .where(CONVERSATION_MERGE.ORGANIZATION_ID.eq(organization()))
                .and(CONVERSATION_MERGE.ID.eq(merge.id()))
                .execute();
    }

    private void count(UUID conversationId, int more) {
        conversations.change(conversationId, Map.of(CONVERSATION.MESSAGE_COUNT, CONVERSATION.MESSAGE_COUNT.plus(more)));
    }

    /** No import owns the copy: taking one back takes nothing from here. */
    private void copy(UUID conversationId, UUID fromId, MergePlan.Copy copy) {
        database.execute(
                """
                insert into message (organization_id, id, conversation_id, parent_id, position, role, parts, text, model, hidden,
                                     source_id, metadata, created_at, stored_at)
                select organization_id, {0}, {1}, {2}, position, role, parts, text, model, hidden,
                       case when {3} then source_id end, metadata, created_at, {4}
                from message where organization_id = {5} and conversation_id = {6} and id = {7}
                """,
                DSL.val(copy.id()),
                DSL.val(conversationId),
                DSL.val(copy.parent(), UUID.class),
                DSL.val(copy.keepsSource()),
                DSL.val(clock.instant()),
                DSL.val(organization()),
                DSL.val(fromId),
                DSL.val(copy.of()));
        database.execute("""
                insert into message_file (organization_id, conversation_id, message_id, reference, file_id, name, media_type, size,
                                          import_id, stored_at)
                select organization_id, {0}, {1}, reference, file_id, name, media_type, size, import_id, stored_at
                from message_file where organization_id = {2} and message_id = {3}
                """, DSL.val(conversationId), DSL.val(copy.id()), DSL.val(organization()), DSL.val(copy.of()));
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }
}
