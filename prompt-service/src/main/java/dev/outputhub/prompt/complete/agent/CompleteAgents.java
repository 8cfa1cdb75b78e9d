package dev.outputhub.prompt.complete.agent;

import static dev.outputhub.prompt.database.Tables.AGENT;
import static dev.outputhub.prompt.database.Tables.AGENT_VERSION;

import dev.outputhub.platform.audit.Journal;
import dev.outputhub.prompt.agent.read.AgentList;
import dev.outputhub.prompt.agent.store.AgentEvents;
import dev.outputhub.prompt.agent.store.AgentRecords;
import dev.outputhub.prompt.agent.store.AgentVersion;
import dev.outputhub.prompt.agent.store.AgentVersions;
import dev.outputhub.prompt.agent.store.Agents;
import dev.outputhub.prompt.agent.store.StoredAgent;
import dev.outputhub.prompt.agent.store.UsedPrompts;
import dev.outputhub.prompt.complete.CompleteForms;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Agents with all their versions and the prompts they use. */
@Component
@Order(5)
class CompleteAgents implements CompleteRecords<ArrivingAgent> {

    private static final String KIND = AgentRecords.KIND.name();

    /** Bytes, about, beside what the versions say. */
    private static final int WEIGHT = 2_000;

    private final CompleteRows<StoredAgent> rows;
    private final Agents agents;
    private final AgentVersions versions;
    private final UsedPrompts prompts;
    private final RestoredAgents restored;
    private final ArchivedTerms terms;
    private final CompleteForms forms;
    private final DSLContext database;

    CompleteAgents(
            AgentList list,
            Agents agents,
            AgentVersions versions,
            UsedPrompts prompts,
            RestoredAgents restored,
            ArchivedTerms terms,
            RecordTable<StoredAgent> table,
            RecordLife<StoredAgent> life,
            AgentEvents events,
            Journal journal,
            CompleteForms forms,
            DSLContext database) {
        this.rows = new CompleteRows<>(table, list, life, events, journal, database);
        this.agents = agents;
        this.versions = versions;
        this.prompts = prompts;
        this.restored = restored;
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

    private static Field<Long> weight() {
        var said = DSL.field(
                "octet_length({0}) + octet_length({1}::text)",
                Long.class, AGENT_VERSION.INSTRUCTIONS, AGENT_VERSION.CONFIGURATION);
        return DSL.field(DSL.select(DSL.coalesce(DSL.sum(said), 0).cast(Long.class))
                        .from(AGENT_VERSION)
                        .where(AGENT_VERSION.ORGANIZATION_ID.eq(AGENT.ORGANIZATION_ID))
                        .and(AGENT_VERSION.AGENT_ID.eq(AGENT.ID)))
                .plus(WEIGHT);
    }

    @Override
    public Map<UUID, ObjectNode> read(Collection<UUID> ids) {
        var termColumn = terms.field(AGENT.ID);
        var reader = terms.reader(KIND);
        var allVersions = versions.of(ids);
        var allPrompts = prompts.present(ids);
        var read = new HashMap<UUID, ObjectNode>();
        database.select(AGENT.fields())
                .select(termColumn)
                .from(AGENT)
                .where(AgentRecords.KIND.are(ids))
                .forEach(row -> {
                    var agent = agents.read(row.into(AGENT));
                    var complete = CompleteAgent.of(
                            agent,
                            reader.read(row.get(termColumn)),
                            allPrompts.getOrDefault(agent.id(), List.of()),
                            allVersions.getOrDefault(agent.id(), List.<AgentVersion>of()).stream()
                                    .map(CompleteAgentVersion::of)
                                    .toList());
                    read.put(agent.id(), forms.write(KIND, complete));
                });
        return read;
    }

    @Override
    public Arriving<ArrivingAgent> prepare(JsonNode record, ArchiveIds ids, boolean dryRun) {
        var leftOut = new LeftOut();
        var given = forms.read(KIND, record, CompleteAgent.class, leftOut);
        given.check();
        var agent = given.here(ids);
        var named = Objects.requireNonNullElse(agent.terms(), JsonNodeFactory.instance.objectNode());
        var resolved = terms.resolve(KIND, named, dryRun, leftOut);
        return new Arriving<>(
                agent.id(), agent.name(), forms.write(KIND, agent), new ArrivingAgent(agent, resolved), leftOut);
    }

    @Override
    public Map<UUID, Present> lock(Collection<UUID> ids) {
        return rows.lock(ids);
    }

    @Override
    public long add(Arriving<ArrivingAgent> arriving, UUID importId) {
        return restored.add(arriving);
    }

    @Override
    public long renew(Arriving<ArrivingAgent> arriving, UUID importId) {
        return restored.renew(arriving);
    }

    @Override
    public void remove(Collection<UUID> ids, UUID importId) {
        rows.remove(ids, importId);
    }
}
