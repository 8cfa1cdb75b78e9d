package dev.outputhub.auth.savedsearch;

import static dev.outputhub.auth.database.Tables.MEMBER;
import static dev.outputhub.auth.database.Tables.SAVED_SEARCH;

import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.tenancy.TransactionLock;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectWhereStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The stored ones; everybody reaches their own and those that are shared. */
@Repository
class SavedSearches {

    private static final TypeReference<Map<String, @Nullable Object>> ENTRIES = new TypeReference<>() {};

    private static final Keyset ORDER = Keyset.by(SAVED_SEARCH.ID, "name")
            .sortable("name", SAVED_SEARCH.NAME)
            .sortable("createdAt", SAVED_SEARCH.CREATED_AT);

    private static final Filters FILTERS = Filters.declare()
            .field("kind", SAVED_SEARCH.KIND)
            .field("name", SAVED_SEARCH.NAME)
            .field("createdBy", SAVED_SEARCH.CREATED_BY)
            .flag("shared", SAVED_SEARCH.SHARED.isTrue());

    private static final Field<String> AUTHOR = DSL.field(DSL.select(MEMBER.NAME)
                    .from(MEMBER)
                    .where(MEMBER.ORGANIZATION_ID.eq(SAVED_SEARCH.ORGANIZATION_ID))
                    .and(MEMBER.PERSON_ID.eq(SAVED_SEARCH.CREATED_BY)))
            .as("author");

    private final DSLContext database;
    private final JsonMapper json;
    private final Clock clock;

    SavedSearches(DSLContext database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    Page<SavedSearch> list(ListQuery query) {
        return ORDER.page(query, select(), reachable().and(FILTERS.condition(query)), this::read);
    }

    /** No other of theirs is added until the transaction ends. */
    int countOwnLocked() {
        var principal = CurrentPrincipal.get();
        TransactionLock.take(database, "saved-search " + principal.personId());
        return database.fetchCount(
                SAVED_SEARCH,
                SAVED_SEARCH
                        .ORGANIZATION_ID
                        .eq(principal.organizationId())
                        .and(SAVED_SEARCH.CREATED_BY.eq(principal.personId())));
    }

    Optional<SavedSearch> find(UUID id) {
        return select().where(one(id)).fetchOptional(this::read);
    }

    Optional<SavedSearch> findForUpdate(UUID id) {
        return select().where(one(id)).forUpdate().of(SAVED_SEARCH).fetchOptional(this::read);
    }

    UUID add(EditableSavedSearch wanted) {
        var principal = CurrentPrincipal.get();
        var id = Identifiers.next();
        var now = clock.instant();
        database.insertInto(SAVED_SEARCH)
                .set(SAVED_SEARCH.ORGANIZATION_ID, principal.organizationId())
                .set(SAVED_SEARCH.ID, id)
                .set(SAVED_SEARCH.NAME, wanted.name().strip())
                .set(SAVED_SEARCH.KIND, wanted.kind())
                .set(SAVED_SEARCH.QUERY, written(wanted))
                .set(SAVED_SEARCH.SHARED, wanted.isShared())
                .set(SAVED_SEARCH.CREATED_AT, now)
                .set(SAVED_SEARCH.CREATED_BY, principal.personId())
                .set(SAVED_SEARCH.UPDATED_AT, now)
                .set(SAVED_SEARCH.UPDATED_BY, principal.personId())
                .execute();
        return id;
    }

    void change(UUID id, EditableSavedSearch wanted) {
        database.update(SAVED_SEARCH)
                .set(SAVED_SEARCH.NAME, wanted.name().strip())
                .set(SAVED_SEARCH.KIND, wanted.kind())
                .set(SAVED_SEARCH.QUERY, written(wanted))
                .set(SAVED_SEARCH.SHARED, wanted.isShared())
                .set(SAVED_SEARCH.VERSION, SAVED_SEARCH.VERSION.plus(1))
                .set(SAVED_SEARCH.UPDATED_AT, clock.instant())
                .set(SAVED_SEARCH.UPDATED_BY, CurrentPrincipal.get().personId())
                .where(one(id))
                .execute();
    }

    void remove(UUID id) {
        database.deleteFrom(SAVED_SEARCH).where(one(id)).execute();
    }

    private SelectWhereStep<Record> select() {
        return database.select(SAVED_SEARCH.fields()).select(AUTHOR).from(SAVED_SEARCH);
    }

    private JSONB written(EditableSavedSearch wanted) {
        return JSONB.valueOf(json.writeValueAsString(wanted.query()));
    }

    private static Condition one(UUID id) {
        return reachable().and(SAVED_SEARCH.ID.eq(id));
    }

    private static Condition reachable() {
        var principal = CurrentPrincipal.get();
        return SAVED_SEARCH
                .ORGANIZATION_ID
                .eq(principal.organizationId())
                .and(SAVED_SEARCH.CREATED_BY.eq(principal.personId()).or(SAVED_SEARCH.SHARED));
    }

    private SavedSearch read(Record row) {
        return new SavedSearch(
                row.get(SAVED_SEARCH.ID),
                row.get(SAVED_SEARCH.NAME),
                row.get(SAVED_SEARCH.KIND),
                json.readValue(row.get(SAVED_SEARCH.QUERY).data(), ENTRIES),
                row.get(SAVED_SEARCH.SHARED),
                row.get(SAVED_SEARCH.VERSION),
                row.get(SAVED_SEARCH.CREATED_AT),
                row.get(SAVED_SEARCH.CREATED_BY),
                row.get(AUTHOR),
                row.get(SAVED_SEARCH.UPDATED_AT),
                row.get(SAVED_SEARCH.UPDATED_BY));
    }
}
