package dev.outputhub.conversation.exports.job;

import static dev.outputhub.conversation.database.Tables.EXPORT_ATTACHMENT;
import static dev.outputhub.conversation.database.Tables.EXPORT_NAME;
import static dev.outputhub.conversation.database.Tables.MESSAGE;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The names of what an export holds, while it is made: in the database, since a million of them would fill the memory. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ExportNames {

    private final DSLContext database;

    ExportNames(DSLContext database) {
        this.database = database;
    }

    /** @param name its file in the archive, without the ending */
    public record Named(UUID id, String name, String title) {}

    /** @return false when another record has this name, however its letters are written */
    public boolean claim(UUID exportId, Named record, String nameKey) {
        return database.insertInto(EXPORT_NAME)
                        .set(EXPORT_NAME.ORGANIZATION_ID, organization())
                        .set(EXPORT_NAME.EXPORT_ID, exportId)
                        .set(EXPORT_NAME.RECORD_ID, record.id())
                        .set(EXPORT_NAME.NAME, record.name())
                        .set(EXPORT_NAME.NAME_KEY, nameKey)
                        .set(EXPORT_NAME.TITLE, record.title())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    public void attach(UUID exportId, UUID fileId, Collection<UUID> records) {
        for (var record : records) {
            database.insertInto(EXPORT_ATTACHMENT)
                    .set(EXPORT_ATTACHMENT.ORGANIZATION_ID, organization())
                    .set(EXPORT_ATTACHMENT.EXPORT_ID, exportId)
                    .set(EXPORT_ATTACHMENT.RECORD_ID, record)
                    .set(EXPORT_ATTACHMENT.FILE_ID, fileId)
                    .onConflictDoNothing()
                    .execute();
        }
    }

    /** Those of these records that the export holds, by id. */
    public Map<UUID, Named> find(UUID exportId, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.selectFrom(EXPORT_NAME)
                .where(EXPORT_NAME.ORGANIZATION_ID.eq(organization()))
                .and(EXPORT_NAME.EXPORT_ID.eq(exportId))
                .and(EXPORT_NAME.RECORD_ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .fetchMap(EXPORT_NAME.RECORD_ID, row -> new Named(row.getRecordId(), row.getName(), row.getTitle()));
    }

    /** The files of these records, by the record. */
    public Map<UUID, List<Named>> attachments(UUID exportId, Collection<UUID> records) {
        var found = new LinkedHashMap<UUID, List<Named>>();
        if (records.isEmpty()) {
            return found;
        }
        database.select(EXPORT_ATTACHMENT.RECORD_ID, EXPORT_NAME.RECORD_ID, EXPORT_NAME.NAME, EXPORT_NAME.TITLE)
                .from(EXPORT_ATTACHMENT)
                .join(EXPORT_NAME)
                .on(EXPORT_NAME.ORGANIZATION_ID.eq(EXPORT_ATTACHMENT.ORGANIZATION_ID))
                .and(EXPORT_NAME.EXPORT_ID.eq(EXPORT_ATTACHMENT.EXPORT_ID))
                .and(EXPORT_NAME.RECORD_ID.eq(EXPORT_ATTACHMENT.FILE_ID))
                .where(EXPORT_ATTACHMENT.ORGANIZATION_ID.eq(organization()))
                .and(EXPORT_ATTACHMENT.EXPORT_ID.eq(exportId))
                .and(EXPORT_ATTACHMENT.RECORD_ID.eq(DSL.any(records.toArray(UUID[]::new))))
                .orderBy(EXPORT_NAME.RECORD_ID)
                .forEach(row -> found.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                        .add(new Named(row.value2(), row.value3(), row.value4())));
        return found;
    }

    /** The conversations of these messages: a file of a message is a file of its conversation. */
    public Map<UUID, UUID> conversationsOf(Collection<UUID> messages) {
        var found = new HashMap<UUID, UUID>();
        if (!messages.isEmpty()) {
            database.select(MESSAGE.ID, MESSAGE.CONVERSATION_ID)
                    .from(MESSAGE)
                    .where(MESSAGE.ORGANIZATION_ID.eq(organization()))
                    .and(MESSAGE.ID.eq(DSL.any(messages.toArray(UUID[]::new))))
                    .forEach(row -> found.put(row.value1(), row.value2()));
        }
        return found;
    }

    public void clear(UUID exportId) {
        database.deleteFrom(EXPORT_ATTACHMENT)
                .where(EXPORT_ATTACHMENT.ORGANIZATION_ID.eq(organization()))
                .and(EXPORT_ATTACHMENT.EXPORT_ID.eq(exportId))
                .execute();
        database.deleteFrom(EXPORT_NAME)
                .where(EXPORT_NAME.ORGANIZATION_ID.eq(organization()))
                .and(EXPORT_NAME.EXPORT_ID.eq(exportId))
                .execute();
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }
}
