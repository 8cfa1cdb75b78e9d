package dev.outputhub.prompt.complete.prompt;

import static dev.outputhub.prompt.database.Tables.AGENT_PROMPT;
import static dev.outputhub.prompt.database.Tables.PROMPT;
import static dev.outputhub.prompt.database.Tables.PROMPT_VERSION;

import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.prompt.complete.CompleteForms;
import dev.outputhub.prompt.prompt.read.PromptList;
import dev.outputhub.prompt.prompt.store.PromptEvents;
import dev.outputhub.prompt.prompt.store.PromptRecords;
import dev.outputhub.prompt.prompt.store.StoredPrompt;
import dev.outputhub.prompt.quality.CompleteActivities;
import dev.outputhub.records.complete.ArchiveIds;
import dev.outputhub.records.complete.ArchivedTerms;
import dev.outputhub.records.complete.Arriving;
import dev.outputhub.records.complete.CompletePage;
import dev.outputhub.records.complete.CompleteQuery;
import dev.outputhub.records.complete.CompleteRecords;
import dev.outputhub.records.complete.CompleteRows;
import dev.outputhub.records.complete.LeftOut;
import dev.outputhub.records.life.RecordLife;
import dev.outputhub.records.store.RecordTable;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Prompts with all their versions, labels and QA activities. */
@Component
@Order(4)
class CompletePrompts implements CompleteRecords<ArrivingPrompt> {

    private static final String KIND = PromptRecords.KIND.name();

    /** Bytes, about, beside what the versions say. */
    private static final int WEIGHT = 2_000;

    /** A state of the activities weighs more than any version of the record. */
    private static final long ACTIVITIES = 1_000_003;

    private final CompleteRows<StoredPrompt> rows;
    private final ReadPrompts reading;
    private final RestoredPrompts restored;
    private final CompleteActivities activities;
    private final ArchivedTerms terms;
    private final CompleteForms forms;
    private final DSLContext database;

    CompletePrompts(
            PromptList list,
            ReadPrompts reading,
            RestoredPrompts restored,
            CompleteActivities activities,
            ArchivedTerms terms,
            RecordTable<StoredPrompt> table,
            RecordLife<StoredPrompt> life,
            PromptEvents events,
            Journal journal,
            CompleteForms forms,
            DSLContext database) {
        this.rows = new CompleteRows<>(table, query -> wanted(list, query), life, events, journal, database);
        this.reading = reading;
        this.restored = restored;
        this.activities = activities;
        this.terms = terms;
        this.forms = forms;
        this.database = database;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<CompletePage.Weighed> find(CompleteQuery query) {
        return rows.find(query, weight());
    }

    /** All there are, or what a list that is narrowed alike shows. */
    private static Condition wanted(PromptList list, ListQuery query) {
        return query.filters().isEmpty() ? list.everything(query) : list.condition(query);
    }

    private static Field<Long> weight() {
        var said = DSL.field(
                "coalesce(octet_length({0}), 0) + coalesce(octet_length({1}::text), 0) + octet_length({2}::text)",
                Long.class, PROMPT_VERSION.TEMPLATE, PROMPT_VERSION.MESSAGES, PROMPT_VERSION.SETTINGS);
        return DSL.field(DSL.select(DSL.coalesce(DSL.sum(said), 0).cast(Long.class))
                        .from(PROMPT_VERSION)
                        .where(PROMPT_VERSION.ORGANIZATION_ID.eq(PROMPT.ORGANIZATION_ID))
                        .and(PROMPT_VERSION.PROMPT_ID.eq(PROMPT.ID)))
                .plus(WEIGHT);
    }

    @Override
    public Map<UUID, ObjectNode> read(Collection<UUID> ids) {
        var read = new HashMap<UUID, ObjectNode>();
        reading.read(ids).forEach(prompt -> read.put(prompt.id(), forms.write(KIND, prompt)));
        return read;
    }

    @Override
    public Arriving<ArrivingPrompt> prepare(JsonNode record, ArchiveIds ids, boolean dryRun) {
        var leftOut = new LeftOut();
        var prompt = forms.read(KIND, record, CompletePrompt.class, leftOut).here(ids);
        prompt.check();
        var named = Objects.requireNonNullElse(prompt.terms(), JsonNodeFactory.instance.objectNode());
        var resolved = terms.resolve(KIND, named, dryRun, leftOut);
        return new Arriving<>(
                prompt.id(), prompt.title(), forms.write(KIND, prompt), new ArrivingPrompt(prompt, resolved), leftOut);
    }

    @Override
    public Map<UUID, Present> lock(Collection<UUID> ids) {
        var present = new LinkedHashMap<UUID, Present>();
        var locked = rows.lock(ids);
        var states = activities.states(ids);
        locked.forEach((id, prompt) -> present.put(
                id, new Present(prompt.version() + ACTIVITIES * states.getOrDefault(id, 0L), prompt.deleted())));
        return present;
    }

    private long state(UUID id) {
        return Objects.requireNonNull(lock(List.of(id)).get(id)).version();
    }

    @Override
    public long add(Arriving<ArrivingPrompt> arriving, UUID importId) {
        restored.add(arriving);
        return state(arriving.id());
    }

    @Override
    public long renew(Arriving<ArrivingPrompt> arriving, UUID importId) {
        restored.renew(arriving);
        return state(arriving.id());
    }

    @Override
    public Set<UUID> inUse(Collection<UUID> ids) {
        return database.selectDistinct(AGENT_PROMPT.PROMPT_ID)
                .from(AGENT_PROMPT)
                .where(AGENT_PROMPT.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(AGENT_PROMPT.PROMPT_ID.in(ids))
                .fetchSet(AGENT_PROMPT.PROMPT_ID);
    }

    @Override
    public void remove(Collection<UUID> ids, UUID importId) {
        rows.remove(ids, importId);
    }
}
