package dev.outputhub.output.file;

import static dev.outputhub.output.database.Tables.FILE;
import static dev.outputhub.output.database.Tables.FILE_LINK;
import static dev.outputhub.records.database.Tables.RESTORED_RECORD;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files as archives have them. Their bytes come by a call of their own before, which also tells what they are; what the archive says of
 * that is not believed.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class RestoredFiles {

    private static final Field<List<ArchivedFile.Link>> LINKS = DSL.multiset(
                    DSL.select(FILE_LINK.RECORD_KIND, FILE_LINK.RECORD_ID, FILE_LINK.CONVERSATION_ID)
                            .from(FILE_LINK)
                            .where(FILE_LINK.ORGANIZATION_ID.eq(FILE.ORGANIZATION_ID))
                            .and(FILE_LINK.FILE_ID.eq(FILE.ID))
                            .orderBy(FILE_LINK.RECORD_KIND, FILE_LINK.RECORD_ID))
            .convertFrom(rows -> rows.map(row -> new ArchivedFile.Link(row.value1(), row.value2(), row.value3())))
            .as("links");

    private final DSLContext database;
    private final Files files;

    RestoredFiles(DSLContext database, Files files) {
        this.database = database;
        this.files = files;
    }

    /** In the order of their ids. */
    public List<UUID> find(ListQuery query, @Nullable UUID after, int atMost) {
        return database.select(FILE.ID)
                .from(FILE)
                .where(Files.wanted(query))
                .and(after == null ? DSL.noCondition() : FILE.ID.gt(after))
                .orderBy(FILE.ID)
                .limit(atMost)
                .fetch(FILE.ID);
    }

    public List<ArchivedFile> of(Collection<UUID> ids) {
        return database.select(FILE.fields())
                .select(LINKS)
                .from(FILE)
                .where(are(ids))
                .fetch(row -> new ArchivedFile(
                        row.get(FILE.ID),
                        row.get(FILE.NAME),
                        row.get(FILE.MEDIA_TYPE),
                        row.get(FILE.SIZE),
                        HexFormat.of().formatHex(row.get(FILE.SHA256)),
                        row.get(LINKS),
                        row.get(FILE.CREATED_AT)));
    }

    /** Their versions; one of which only the bytes came so far is not there yet. */
    public Map<UUID, Long> lock(Collection<UUID> ids) {
        var linked = DSL.exists(DSL.selectOne()
                .from(FILE_LINK)
                .where(FILE_LINK.ORGANIZATION_ID.eq(FILE.ORGANIZATION_ID))
                .and(FILE_LINK.FILE_ID.eq(FILE.ID)));
        var restored = DSL.exists(DSL.selectOne()
                .from(RESTORED_RECORD)
                .where(RESTORED_RECORD.ORGANIZATION_ID.eq(FILE.ORGANIZATION_ID))
                .and(RESTORED_RECORD.KIND.eq("file"))
                .and(RESTORED_RECORD.RECORD_ID.eq(FILE.ID)));
        var versions = new LinkedHashMap<UUID, Long>();
        database.select(FILE.ID, FILE.VERSION)
                .from(FILE)
                .where(are(ids))
                .and(FILE.IMPORT_ID.isNull().or(linked).or(restored))
                .orderBy(FILE.ID)
                .forUpdate()
                .of(FILE)
                .forEach(row -> versions.put(row.value1(), row.value2()));
        return versions;
    }

    /** @throws Problem 409 where other bytes came for it, or none */
    public long settle(ArchivedFile archived, UUID importId) {
        var file = files.find(archived.id())
                .filter(there -> there.sha256().equals(archived.sha256()))
                .orElseThrow(() -> new Problem(
                        CommonError.CONFLICT, "Its bytes did not come, or are not those that the archive speaks of."));
        if (archived.createdAt() != null) {
            database.update(FILE)
                    .set(FILE.CREATED_AT, archived.createdAt())
                    .where(are(List.of(archived.id())))
                    .execute();
        }
        archived.allLinks()
                .forEach(link -> files.link(
                        archived.id(),
                        new GivenFile.RecordLink(link.recordKind(), link.recordId(), link.conversationId(), importId)));
        return file.version();
    }

    /** Those that a person gave to a record. */
    public Set<UUID> linkedByPeople(Collection<UUID> ids) {
        return database.selectDistinct(FILE_LINK.FILE_ID)
                .from(FILE_LINK)
                .where(FILE_LINK.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(FILE_LINK.FILE_ID.in(ids))
                .and(FILE_LINK.IMPORT_ID.isNull())
                .fetchSet(FILE_LINK.FILE_ID);
    }

    private static Condition are(Collection<UUID> ids) {
        return FILE.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()).and(FILE.ID.in(ids));
    }
}
