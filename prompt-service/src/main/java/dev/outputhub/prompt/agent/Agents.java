package dev.outputhub.prompt.agent;

import static dev.outputhub.prompt.database.Tables.AGENT;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.prompt.database.tables.records.AgentRecord;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The agents of the caller's organisation. Use it within a transaction. */
@Repository
class Agents {

    private static final TypeReference<Map<String, Object>> CONFIGURATION = new TypeReference<>() {};

    private final DSLContext database;
    private final JsonMapper json;

    Agents(DSLContext database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<Agent> find(UUID id) {
        return database.selectFrom(AGENT).where(is(id)).fetchOptional(this::read);
    }

    Agent get(UUID id) {
        return find(id).orElseThrow(() -> Problem.notFound("agent", id));
    }

    /** The same, held against changes until the transaction ends. */
    Agent lock(UUID id) {
        return database.selectFrom(AGENT)
                .where(is(id))
                .forUpdate()
                .fetchOptional(this::read)
                .orElseThrow(() -> Problem.notFound("agent", id));
    }

    void add(Agent agent) {
        var row = row(agent.editable(), agent.updatedAt());
        row.setOrganizationId(CurrentPrincipal.get().organizationId());
        row.setId(agent.id());
        row.setCurrentVersion(agent.currentVersion());
        row.setCreatedAt(agent.createdAt());
        row.setCreatedBy(agent.createdBy());
        row.setVersion(agent.version());
        database.insertInto(AGENT).set(row).execute();
    }

    Agent update(UUID id, EditableAgent edited, int currentVersion, Instant now) {
        return database.update(AGENT)
                .set(row(edited, now))
                .set(AGENT.CURRENT_VERSION, currentVersion)
                .set(AGENT.VERSION, AGENT.VERSION.plus(1))
                .where(is(id))
                .returning()
                .fetchSingle(this::read);
    }

    Agent move(UUID id, @Nullable Instant deletedAt, Instant now) {
        var person = CurrentPrincipal.get().personId();
        return database.update(AGENT)
                .set(AGENT.DELETED_AT, deletedAt)
                .set(AGENT.DELETED_BY, deletedAt == null ? null : person)
                .set(AGENT.UPDATED_AT, now)
                .set(AGENT.UPDATED_BY, person)
                .set(AGENT.VERSION, AGENT.VERSION.plus(1))
                .where(is(id))
                .returning()
                .fetchSingle(this::read);
    }

    private AgentRecord row(EditableAgent edited, Instant now) {
        var row = new AgentRecord();
        row.setName(edited.name());
        row.setDescription(edited.description());
        row.setInstructions(edited.content().instructions());
        row.setConfiguration(write(edited.content().configuration()));
        row.setLink(edited.link());
        row.setPlatform(edited.platform());
        row.setNotes(edited.notes());
        row.setUpdatedAt(now);
        row.setUpdatedBy(CurrentPrincipal.get().personId());
        return row;
    }

    JSONB write(Map<String, Object> configuration) {
        return JSONB.valueOf(json.writeValueAsString(configuration));
    }

    Map<String, Object> configuration(JSONB stored) {
        return json.readValue(stored.data(), CONFIGURATION);
    }

    /** As it is once it is stored, to be compared with what is. */
    AgentContent normal(AgentContent content) {
        return new AgentContent(content.instructions(), configuration(write(content.configuration())));
    }

    static Condition mine() {
        return AGENT.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId());
    }

    static Condition is(UUID id) {
        return mine().and(AGENT.ID.eq(id));
    }

    Agent read(AgentRecord row) {
        return new Agent(
                row.getId(),
                row.getName(),
                row.getDescription(),
                row.getInstructions(),
                configuration(row.getConfiguration()),
                row.getLink(),
                row.getPlatform(),
                row.getNotes(),
                row.getCurrentVersion(),
                row.getCreatedAt(),
                row.getCreatedBy(),
                row.getUpdatedAt(),
                row.getUpdatedBy(),
                row.getVersion(),
                row.getDeletedAt());
    }
}
