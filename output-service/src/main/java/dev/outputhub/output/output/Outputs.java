package dev.outputhub.output.output;

import static dev.outputhub.output.database.Tables.OUTPUT;

import dev.outputhub.output.database.tables.records.OutputRecord;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where outputs are kept. Each change counts the version up. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Outputs {

    private static final long FIRST_VERSION = 1;

    private final DSLContext database;
    private final Clock clock;

    Outputs(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return the ids that were new; an id or source key that is there already is left alone */
    public Set<UUID> add(Collection<CapturedOutput> captured) {
        if (captured.isEmpty()) {
            return Set.of();
        }
        var rows = captured.stream().map(this::row).toList();
        return database.insertInto(OUTPUT)
                .set(rows)
                .onConflictDoNothing()
                .returning(OUTPUT.ID)
                .fetchSet(OUTPUT.ID);
    }

    private OutputRecord row(CapturedOutput captured) {
        var principal = CurrentPrincipal.get();
        var now = clock.instant();
        var row = new OutputRecord();
        row.setOrganizationId(principal.organizationId());
        row.setId(captured.id());
        row.setTitle(captured.title());
        row.setContent(captured.content());
        row.setContentLength(captured.content().length());
        row.setContentSha256(Text.sha256(captured.content()));
        row.setMediaType(captured.mediaType());
        row.setLanguage(captured.language());
        row.setDate(captured.date());
        row.setSource(captured.source().text());
        row.setRating(toShort(captured.rating()));
        row.setNotes(captured.notes());
        row.setModel(captured.model());
        row.setModelPending(captured.modelPending());
        row.setPromptId(captured.links().promptId());
        row.setPromptVersion(captured.links().promptVersion());
        row.setAgentId(captured.links().agentId());
        row.setConversationId(captured.links().conversationId());
        row.setMessageId(captured.links().messageId());
        var imported = captured.imported();
        row.setImportId(imported == null ? null : imported.importId());
        row.setSourceKey(imported == null ? null : imported.sourceKey());
        row.setImportedSha256(imported == null ? null : row.getContentSha256());
        row.setImportedVersion(imported == null ? null : FIRST_VERSION);
        row.setCreatedAt(now);
        row.setCreatedBy(principal.personId());
        row.setUpdatedAt(now);
        row.setUpdatedBy(principal.personId());
        row.setVersion(FIRST_VERSION);
        return row;
    }

    /** @throws Problem 404 when there is none */
    public StoredOutput lock(UUID id) {
        var found = lock(List.of(id)).get(id);
        if (found == null) {
            throw Problem.notFound("output", id);
        }
        return found;
    }

    /** In the order of their ids, so that two changes of many outputs wait for each other instead of for ever. */
    public Map<UUID, StoredOutput> lock(Collection<UUID> ids) {
        var found = new LinkedHashMap<UUID, StoredOutput>();
        var sensitive =
                DSL.field(Sensitivity.of(OUTPUT.ORGANIZATION_ID, OUTPUT.ID)).as("sensitive");
        database.select(StoredOutputs.FIELDS)
                .select(sensitive)
                .from(OUTPUT)
                .where(are(ids))
                .orderBy(OUTPUT.ID)
                .forUpdate()
                .of(OUTPUT)
                .forEach(row -> found.put(row.get(OUTPUT.ID), StoredOutputs.read(row, row.get(sensitive))));
        return found;
    }

    /** @return the new version */
    public long save(UUID id, OutputFields fields) {
        var changes = new LinkedHashMap<Field<?>, Object>();
        changes.put(OUTPUT.TITLE, fields.title());
        changes.put(OUTPUT.MEDIA_TYPE, fields.mediaType());
        changes.put(OUTPUT.LANGUAGE, fields.language());
        changes.put(OUTPUT.DATE, fields.date());
        changes.put(OUTPUT.RATING, toShort(fields.rating()));
        changes.put(OUTPUT.NOTES, fields.notes());
        changes.put(OUTPUT.PROMPT_ID, fields.promptId());
        changes.put(OUTPUT.PROMPT_VERSION, fields.promptVersion());
        changes.put(OUTPUT.AGENT_ID, fields.agentId());
        changes.put(OUTPUT.CONVERSATION_ID, fields.conversationId());
        changes.put(OUTPUT.MESSAGE_ID, fields.messageId());
        return change(id, changes);
    }

    public long touch(UUID id) {
        return change(id, Map.of());
    }

    /** @return the new version */
    public long markEdited(UUID id, int editNumber) {
        return change(id, Map.of(OUTPUT.EDIT_NUMBER, editNumber));
    }

    public long markDeleted(UUID id) {
        return change(id, Map.of(OUTPUT.DELETED_AT, clock.instant()));
    }

    public long markRestored(UUID id) {
        var restored = new LinkedHashMap<Field<?>, Object>();
        restored.put(OUTPUT.DELETED_AT, null);
        return change(id, restored);
    }

    private long change(UUID id, Map<Field<?>, ?> changes) {
        var all = new LinkedHashMap<Field<?>, Object>(changes);
        all.put(OUTPUT.UPDATED_AT, clock.instant());
        all.put(OUTPUT.UPDATED_BY, CurrentPrincipal.get().personId());
        all.put(OUTPUT.VERSION, OUTPUT.VERSION.plus(1));
        return database.update(OUTPUT)
                .set(all)
                .where(are(List.of(id)))
                .returning(OUTPUT.VERSION)
                .fetchSingle(OUTPUT.VERSION);
    }

    /** For good; what hangs on it goes with it. */
    public void remove(Collection<UUID> ids) {
        database.deleteFrom(OUTPUT).where(are(ids)).execute();
    }

    static Condition are(Collection<UUID> ids) {
        var organization = OUTPUT.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId());
        return organization.and(
                ids.size() == 1 ? OUTPUT.ID.eq(ids.iterator().next()) : OUTPUT.ID.in(new ArrayList<>(ids)));
    }

    private static @org.jspecify.annotations.Nullable Short toShort(@org.jspecify.annotations.Nullable Integer number) {
        return number == null ? null : number.shortValue();
    }
}
