package dev.outputhub.conversation.imports.conversations;

import static dev.outputhub.conversation.database.Tables.CONVERSATION;

import dev.outputhub.conversation.conversation.Conversations;
import dev.outputhub.conversation.database.tables.records.ConversationRecord;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.format.ImportedMessage;
import dev.outputhub.conversation.format.assembly.AgentDraft;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Create;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Met;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Update;
import dev.outputhub.conversation.imports.job.ImportJob;
import dev.outputhub.conversation.imports.recognition.ConversationCopies;
import dev.outputhub.conversation.imports.recognition.Openings;
import dev.outputhub.conversation.message.MessageRow;
import dev.outputhub.conversation.message.MessageWriter;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.naming.RestoredId;
import dev.outputhub.records.terms.ImportedTerms;
import dev.outputhub.records.terms.ResolvedTerms;
import dev.outputhub.records.terms.TermAssignments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Carries plans out. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ConversationWriter {

    static final String KIND = "conversation";

    private final Conversations conversations;
    private final MessageWriter messages;
    private final TermAssignments terms;
    private final ImportedTerms importedTerms;
    private final Openings openings;
    private final ConversationCopies copies;
    private final JsonMapper json;

    ConversationWriter(
            Conversations conversations,
            MessageWriter messages,
            TermAssignments terms,
            ImportedTerms importedTerms,
            Openings openings,
            ConversationCopies copies,
            JsonMapper json) {
        this.conversations = conversations;
        this.messages = messages;
        this.terms = terms;
        this.importedTerms = importedTerms;
        this.openings = openings;
        this.copies = copies;
        this.json = json;
    }

    /** What is asked for all that the import brings, beside what each carries. */
    void give(UUID importId, List<Create> created, List<Update> updated, ResolvedTerms forAll) {
        var ids = Stream.concat(
                        created.stream().map(Create::id),
                        updated.stream().map(plan -> plan.known().id()))
                .toList();
        importedTerms.give(importId, KIND, ids, forAll);
    }

    void create(ImportJob job, List<Create> plans, Function<Create, ResolvedTerms> termsOf) {
        if (plans.isEmpty()) {
            return;
        }
        conversations.add(plans.stream().map(plan -> row(job, plan)).toList());
        var rows = new ArrayList<MessageRow>();
        plans.forEach(plan -> rows.addAll(plan.messages()));
        messages.insert(job.id(), rows);
        plans.forEach(plan -> terms.add(KIND, List.of(plan.id()), termsOf.apply(plan)));
        openings.note(plans.stream().collect(Collectors.toMap(Create::id, Create::openings)));
    }

    /**
     * @param ofSource the terms that a new one would begin with
     * @return what was there before, for the way back
     */
    JsonNode update(UUID importId, Update plan, ResolvedTerms ofSource) {
        var previous = json.createObjectNode()
                .put("title", plan.known().title())
                .put("model", plan.known().model())
                .put("currentMessageId", text(plan.known().currentMessageId()));
        if (plan.met() != null) {
            copies.note(importId, plan.known().id(), plan.conversation());
        }
        openings.note(Map.of(plan.known().id(), plan.openings()));
        messages.insert(importId, plan.added());
        previous.set("messages", messages.replace(plan.changed()));
        var changes = new LinkedHashMap<Field<?>, @Nullable Object>();
        changes.put(CONVERSATION.TITLE, plan.title());
        changes.put(CONVERSATION.MODEL, plan.model());
        changes.put(CONVERSATION.CURRENT_MESSAGE_ID, plan.current());
        changes.put(
                CONVERSATION.MESSAGE_COUNT,
                plan.known().messageCount() + plan.added().size());
        if (plan.newer()) {
            changes.put(CONVERSATION.SOURCE_SHA256, plan.sha256());
            changes.put(CONVERSATION.METADATA, metadata(plan.conversation()));
            changes.put(CONVERSATION.SOURCE_UPDATED_AT, plan.conversation().updatedAt());
        }
        var agent = agent(plan.conversation());
        if (plan.newer() && agent != null && plan.known().mayGetAgent()) {
            previous.putNull("agentId");
            changes.put(CONVERSATION.AGENT_ID, agent);
        }
        if (plan.met() == Met.TAKES_OVER) {
            previous.put("platform", plan.known().platform())
                    .put("sourceId", plan.known().sourceId());
            changes.put(CONVERSATION.PLATFORM, plan.conversation().platform().slug());
            changes.put(CONVERSATION.SOURCE_ID, plan.conversation().sourceId());
            importedTerms.give(importId, KIND, List.of(plan.known().id()), ofSource);
        }
        conversations.bring(plan.known().id(), changes, plan.seen());
        return previous;
    }

    /** The day it began: as its source says, or of its first message that has a time. Null where there is no time at all. */
    static @Nullable LocalDate date(ImportedConversation conversation) {
        return Stream.concat(
                        Stream.ofNullable(conversation.createdAt()),
                        conversation.messages().stream()
                                .map(ImportedMessage::createdAt)
                                .filter(Objects::nonNull)
                                .sorted())
                .findFirst()
                .or(() -> Optional.ofNullable(conversation.updatedAt()))
                .map(ConversationWriter::day)
                .orElse(null);
    }

    private ConversationRecord row(ImportJob job, Create plan) {
        var conversation = plan.conversation();
        var row = conversations.begin(plan.id());
        row.setTitle(plan.title());
        row.setDate(date(conversation));
        row.setPlatform(conversation.platform().slug());
        row.setSourceId(conversation.sourceId());
        row.setModel(conversation.model());
        row.setAgentId(agent(conversation));
        row.setCurrentMessageId(plan.current());
        row.setMessageCount(plan.messages().size());
        row.setMetadata(metadata(conversation));
        row.setSourceCreatedAt(conversation.createdAt());
        row.setSourceUpdatedAt(conversation.updatedAt());
        row.setSourceSha256(plan.sha256());
        row.setImportId(job.id());
        row.setOpeningNoted(true);
        row.setCreatedBy(job.owner());
        return row;
    }

    /** The one that this import brings after its conversations, or an earlier one did. */
    static @Nullable UUID agent(ImportedConversation conversation) {
        return conversation.agent() == null
                ? null
                : RestoredId.of(
                        CurrentPrincipal.get().organizationId(),
                        false,
                        AgentDraft.idOf(conversation.platform(), conversation.agent()));
    }

    private JSONB metadata(ImportedConversation conversation) {
        var metadata = conversation.metadata();
        if (ConversationTitles.isCut(conversation)) {
            metadata = metadata.deepCopy().put("title", conversation.title());
        }
        return JSONB.jsonb(json.writeValueAsString(metadata));
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
