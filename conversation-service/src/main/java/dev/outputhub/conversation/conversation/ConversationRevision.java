package dev.outputhub.conversation.conversation;

import static dev.outputhub.conversation.database.Tables.MESSAGE;

import dev.outputhub.conversation.reference.Agents;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.records.terms.ResolvedTerms;
import dev.outputhub.records.terms.TermAssignments;
import dev.outputhub.records.terms.TermResolver;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.platform.writing.MergePatch;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Changes what people say about a conversation; what was said in it stays. */
@Component
public class ConversationRevision {

    private final DSLContext database;
    private final Agents agents;
    private final TermResolver terms;
    private final TermAssignments assignments;
    private final Conversations conversations;
    private final ConversationViews views;
    private final ConversationJournal journal;
    private final Marks marks;
    private final MergePatch mergePatch;
    private final TransactionTemplate transaction;

    ConversationRevision(
            DSLContext database,
            Agents agents,
            TermResolver terms,
            TermAssignments assignments,
            Conversations conversations,
            ConversationViews views,
            ConversationJournal journal,
            Marks marks,
            MergePatch mergePatch,
            TransactionTemplate transaction) {
        this.database = database;
        this.agents = agents;
        this.terms = terms;
        this.assignments = assignments;
        this.conversations = conversations;
        this.views = views;
        this.journal = journal;
        this.marks = marks;
        this.mergePatch = mergePatch;
        this.transaction = transaction;
    }

    /** A merge patch, with what it names looked up. */
    record Prepared(JsonNode patch, ResolvedTerms terms) {}

    public ConversationView change(UUID id, ExpectedVersion expected, JsonNode patch) {
        var current = Objects.requireNonNull(transaction.execute(_ -> conversations.lock(id)));
        expected.check(current.version());
        var prepared = prepare(patch);
        return Objects.requireNonNull(transaction.execute(_ -> {
            var before = conversations.lock(id);
            expected.check(before.version());
            apply(before, prepared);
            return views.one(id, Set.of());
        }));
    }

    /** Asks other services where the patch names what they own; before the transaction that applies it. */
    Prepared prepare(JsonNode patch) {
        var agent = patch.path("agentId").asString("");
        if (!agent.isEmpty()) {
            agents.check(agent);
        }
        var named = patch.get("terms");
        if (named == null || named.isNull()) {
            return new Prepared(patch, ResolvedTerms.NONE);
        }
        if (!named.isObject()) {
            throw Problem.invalid("terms", "is an object: vocabulary to terms");
        }
        var given = new LinkedHashMap<String, JsonNode>();
        named.properties().forEach(entry -> given.put(entry.getKey(), entry.getValue()));
        boolean create = patch.path("createMissingTerms").asBoolean(false);
        return new Prepared(patch, terms.resolve("conversation", given, create));
    }

    /** Within the caller's transaction, on a conversation it has locked. @return whether anything changed */
    boolean apply(StoredConversation before, Prepared prepared) {
        if (before.isDeleted()) {
            throw new Problem(
                    ConversationError.CONVERSATION_IS_DELETED, "The conversation is in the trash. Restore it first.");
        }
        var favourite = prepared.patch().get("favourite");
        if (favourite != null && favourite.isBoolean()) {
            marks.setFavourite(before.id(), favourite.booleanValue());
        }
        var after = mergePatch.apply(before.fields(), ConversationFields.class, prepared.patch());
        checkMessage(before, after);
        if (after.equals(before.fields()) && prepared.terms().isEmpty()) {
            return false;
        }
        assignments.set("conversation", before.id(), prepared.terms());
        conversations.save(before, after);
        journal.updated(before, after, prepared.terms());
        return true;
    }

    private void checkMessage(StoredConversation before, ConversationFields after) {
        var message = after.currentMessageId();
        if (message == null || message.equals(before.fields().currentMessageId())) {
            return;
        }
        var itsOwn = database.fetchExists(database.selectOne()
                .from(MESSAGE)
                .where(MESSAGE.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(MESSAGE.CONVERSATION_ID.eq(before.id()))
                .and(MESSAGE.ID.eq(message)));
        if (!itsOwn) {
            throw Problem.refused(
                    ConversationError.UNKNOWN_MESSAGE,
                    "currentMessageId",
                    "The conversation has no message " + message + ".");
        }
    }
}
