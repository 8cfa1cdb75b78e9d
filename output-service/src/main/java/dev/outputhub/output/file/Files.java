package dev.outputhub.output.file;

import static dev.outputhub.output.database.Tables.FILE;
import static dev.outputhub.output.database.Tables.FILE_LINK;
import static dev.outputhub.output.database.Tables.FILE_TEXT;

import dev.outputhub.output.text.FileTexts;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.records.confidentiality.Confidentiality;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is known of files, and which records they belong to. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Files {

    private static final Keyset ORDER = Keyset.by(FILE.ID, "-createdAt")
            .sortable("createdAt", FILE.CREATED_AT)
            .sortable("name", FILE.NAME)
            .sortable("size", FILE.SIZE);

    private static final Field<List<FileView.Link>> LINKS = DSL.multiset(
                    DSL.select(FILE_LINK.RECORD_KIND, FILE_LINK.RECORD_ID)
                            .from(FILE_LINK)
                            .where(FILE_LINK.ORGANIZATION_ID.eq(FILE.ORGANIZATION_ID))
                            .and(FILE_LINK.FILE_ID.eq(FILE.ID))
                            .orderBy(FILE_LINK.CREATED_AT, FILE_LINK.RECORD_ID))
            .convertFrom(rows -> rows.map(row -> new FileView.Link(row.value1(), row.value2())))
            .as("links");

    private static final Field<String> TEXT_STATE = text(FILE_TEXT.STATE);
    private static final Field<String> TEXT_REASON = text(FILE_TEXT.REASON);

    private final DSLContext database;
    private final FileTexts texts;
    private final Clock clock;

    Files(DSLContext database, FileTexts texts, Clock clock) {
        this.database = database;
        this.texts = texts;
        this.clock = clock;
    }

    void add(StoredFile file, @Nullable UUID importId) {
        database.insertInto(FILE)
                .set(FILE.ORGANIZATION_ID, organization())
                .set(FILE.ID, file.id())
                .set(FILE.NAME, file.name())
                .set(FILE.MEDIA_TYPE, file.mediaType())
                .set(FILE.SIZE, file.size())
                .set(FILE.SHA256, HexFormat.of().parseHex(file.sha256()))
                .set(FILE.STORAGE_KEY, file.storageKey())
                .set(FILE.IMPORT_ID, importId)
                .set(FILE.CREATED_AT, clock.instant())
                .set(FILE.CREATED_BY, CurrentPrincipal.get().personId())
                .execute();
        texts.expect(file.id(), file.mediaType());
    }

    FileView one(UUID id) {
        return database.select(FILE.fields())
                .select(LINKS, TEXT_STATE, TEXT_REASON)
                .from(FILE)
                .where(is(id))
                .fetchOptional(Files::view)
                .orElseThrow(() -> Problem.notFound("file", id));
    }

    Page<FileView> list(ListQuery query) {
        return ORDER.page(
                query,
                database.select(FILE.fields())
                        .select(LINKS, TEXT_STATE, TEXT_REASON)
                        .from(FILE),
                wanted(query),
                Files::view);
    }

    StoredFile stored(UUID id) {
        return find(id).orElseThrow(() -> Problem.notFound("file", id));
    }

    Optional<StoredFile> find(UUID id) {
        return database.selectFrom(FILE)
                .where(is(id))
                .fetchOptional(row -> new StoredFile(
                        row.getId(),
                        row.getName(),
                        row.getMediaType(),
                        row.getSize(),
                        HexFormat.of().formatHex(row.getSha256()),
                        row.getStorageKey(),
                        row.getVersion()));
    }

    /** Whether it belongs to an output that is marked confidential or higher; other records tell us not how they are marked. */
    boolean isSensitive(UUID id) {
        return database.fetchExists(DSL.selectOne()
                .from(FILE_LINK)
                .where(FILE_LINK.ORGANIZATION_ID.eq(organization()))
                .and(FILE_LINK.FILE_ID.eq(id))
                .and(FILE_LINK.RECORD_KIND.eq("output"))
                .and(Confidentiality.of(FILE_LINK.ORGANIZATION_ID, FILE_LINK.RECORD_ID)));
    }

    void remove(UUID id) {
        database.deleteFrom(FILE).where(is(id)).execute();
    }

    /** @return whether it was not linked before */
    boolean link(UUID id, String recordKind, UUID recordId) {
        return link(id, new GivenFile.RecordLink(recordKind, recordId, null, null));
    }

    /** @return whether it was not linked before */
    boolean link(UUID id, GivenFile.RecordLink link) {
        boolean added = database.insertInto(FILE_LINK)
                        .set(FILE_LINK.ORGANIZATION_ID, organization())
                        .set(FILE_LINK.RECORD_KIND, link.recordKind())
                        .set(FILE_LINK.RECORD_ID, link.recordId())
                        .set(FILE_LINK.CONVERSATION_ID, link.conversationId())
                        .set(FILE_LINK.IMPORT_ID, link.importId())
                        .set(FILE_LINK.FILE_ID, id)
                        .set(FILE_LINK.CREATED_AT, clock.instant())
                        .set(FILE_LINK.CREATED_BY, CurrentPrincipal.get().personId())
                        .onConflictDoNothing()
                        .execute()
                == 1;
        if (added && link.recordKind().equals("message")) {
            texts.linkedToMessage(id);
        }
        return added;
    }

    /** @return whether it was linked before */
    boolean unlink(UUID id, String recordKind, UUID recordId) {
        return database.deleteFrom(FILE_LINK)
                        .where(FILE_LINK.ORGANIZATION_ID.eq(organization()))
                        .and(FILE_LINK.RECORD_KIND.eq(recordKind))
                        .and(FILE_LINK.RECORD_ID.eq(recordId))
                        .and(FILE_LINK.FILE_ID.eq(id))
                        .execute()
                == 1;
    }

    /** Those that an import linked to something, in the order of their ids. */
    List<UUID> linkedBy(UUID importId, @Nullable UUID after, int most) {
        return database.selectDistinct(FILE_LINK.FILE_ID)
                .from(FILE_LINK)
                .where(FILE_LINK.ORGANIZATION_ID.eq(organization()))
                .and(FILE_LINK.IMPORT_ID.eq(importId))
                .and(after == null ? DSL.noCondition() : FILE_LINK.FILE_ID.gt(after))
                .orderBy(FILE_LINK.FILE_ID)
                .limit(most)
                .fetch(FILE_LINK.FILE_ID);
    }

    /** @return the files that the conversation and its messages had */
    Set<UUID> unlinkConversation(UUID conversationId) {
        return database.deleteFrom(FILE_LINK)
                .where(FILE_LINK.ORGANIZATION_ID.eq(organization()))
                .and(FILE_LINK
                        .CONVERSATION_ID
                        .eq(conversationId)
                        .or(FILE_LINK.RECORD_KIND.eq("conversation").and(FILE_LINK.RECORD_ID.eq(conversationId))))
                .returning(FILE_LINK.FILE_ID)
                .fetchSet(FILE_LINK.FILE_ID);
    }

    /** What people and other imports linked them to stays. */
    void unlink(UUID importId, Collection<UUID> ids) {
        database.deleteFrom(FILE_LINK)
                .where(FILE_LINK.ORGANIZATION_ID.eq(organization()))
                .and(FILE_LINK.IMPORT_ID.eq(importId))
                .and(FILE_LINK.FILE_ID.in(ids))
                .execute();
    }

    /** Those of them that an import brought and no record has. @return the keys of their contents */
    List<String> removeUnused(Collection<UUID> ids) {
        return database.deleteFrom(FILE)
                .where(FILE.ORGANIZATION_ID.eq(organization()))
                .and(FILE.ID.in(ids))
                .and(FILE.IMPORT_ID.isNotNull())
                .andNotExists(DSL.selectOne()
                        .from(FILE_LINK)
                        .where(FILE_LINK.ORGANIZATION_ID.eq(FILE.ORGANIZATION_ID))
                        .and(FILE_LINK.FILE_ID.eq(FILE.ID)))
                .returning(FILE.STORAGE_KEY)
                .fetch(FILE.STORAGE_KEY);
    }

    /** Of this organisation, as the list narrows them. */
    static Condition wanted(ListQuery query) {
        return FILE.ORGANIZATION_ID.eq(organization()).and(filters().condition(query));
    }

    private static Filters filters() {
        return Filters.declare()
                .field("name", FILE.NAME)
                .field("mediaType", FILE.MEDIA_TYPE)
                .field("size", FILE.SIZE)
                .field("createdAt", FILE.CREATED_AT)
                .field("createdBy", FILE.CREATED_BY)
                .condition("recordKind", kind -> linked(FILE_LINK.RECORD_KIND.eq(kind)))
                .condition("recordId", id -> linked(FILE_LINK.RECORD_ID.eq(uuid(id))));
    }

    private static Condition linked(Condition which) {
        return DSL.exists(DSL.selectOne()
                .from(FILE_LINK)
                .where(FILE_LINK.ORGANIZATION_ID.eq(FILE.ORGANIZATION_ID))
                .and(FILE_LINK.FILE_ID.eq(FILE.ID))
                .and(which));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException malformed) {
            throw Problem.invalid("recordId", "is malformed");
        }
    }

    private static Condition is(UUID id) {
        return FILE.ORGANIZATION_ID.eq(organization()).and(FILE.ID.eq(id));
    }

    private static Field<String> text(Field<String> column) {
        return DSL.field(DSL.select(column)
                        .from(FILE_TEXT)
                        .where(FILE_TEXT.ORGANIZATION_ID.eq(FILE.ORGANIZATION_ID))
                        .and(FILE_TEXT.FILE_ID.eq(FILE.ID)))
                .as("text_" + column.getName());
    }

    private static FileView view(Record row) {
        return new FileView(
                row.get(FILE.ID),
                row.get(FILE.NAME),
                row.get(FILE.NAME),
                row.get(FILE.MEDIA_TYPE),
                row.get(FILE.SIZE),
                HexFormat.of().formatHex(row.get(FILE.SHA256)),
                row.get(LINKS),
                new FileView.Text(row.get(TEXT_STATE), row.get(TEXT_REASON)),
                row.get(FILE.VERSION),
                row.get(FILE.CREATED_AT),
                row.get(FILE.CREATED_BY));
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }
}
