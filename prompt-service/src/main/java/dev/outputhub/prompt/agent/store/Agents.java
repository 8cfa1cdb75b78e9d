package dev.outputhub.prompt.agent.store;

import static dev.outputhub.prompt.database.Tables.AGENT;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.prompt.database.tables.records.AgentRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The agents of the caller's organisation. Use it within a transaction. */
@Repository
public class Agents {

    private static final TypeReference<Map<String, Object>> CONFIGURATION = new TypeReference<>() {};

    private final DSLContext database;
    private final JsonMapper json;

    Agents(DSLContext database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<Agent> find(UUID id) {
        return database.selectFrom(AGENT).where(AgentRecords.KIND.is(id)).fetchOptional(this::read);
    }

    public Agent get(UUID id) {
        return find(id).orElseThrow(() -> Problem.notFound("agent", id));
    }

    public void add(Agent agent) {
        database.insertInto(AGENT)
                .set(columns(agent.editable(), agent.currentVersion()))
                .set(AGENT.ORGANIZATION_ID, CurrentPrincipal.get().organizationId())
                .set(AGENT.ID, agent.id())
                .set(AGENT.CREATED_AT, agent.createdAt())
                .set(AGENT.CREATED_BY, agent.createdBy())
                .set(AGENT.UPDATED_AT, agent.updatedAt())
                .set(AGENT.UPDATED_BY, agent.updatedBy())
                .set(AGENT.VERSION, agent.version())
                .execute();
    }

    public Map<Field<?>, @Nullable Object> columns(EditableAgent edited, int currentVersion) {
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
        columns.put(AGENT.NAME, edited.name());
        columns.put(AGENT.DESCRIPTION, edited.description());
        columns.put(AGENT.INSTRUCTIONS, edited.content().instructions());
        columns.put(AGENT.CONFIGURATION, write(edited.content().configuration()));
        columns.put(AGENT.LINK, edited.link());
        columns.put(AGENT.PLATFORM, edited.platform());
        columns.put(AGENT.NOTES, edited.notes());
        columns.put(AGENT.CURRENT_VERSION, currentVersion);
        return columns;
    }

    public JSONB write(Map<String, Object> configuration) {
        return JSONB.valueOf(json.writeValueAsString(configuration));
    }

    Map<String, Object> configuration(JSONB stored) {
        return json.readValue(stored.data(), CONFIGURATION);
    }

    /** As it is once it is stored, to be compared with what is. */
    public AgentContent normal(AgentContent content) {
        return new AgentContent(content.instructions(), configuration(write(content.configuration())));
    }

    public Agent read(AgentRecord row) {
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
