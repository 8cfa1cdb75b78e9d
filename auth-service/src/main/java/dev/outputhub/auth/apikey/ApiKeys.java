package dev.outputhub.auth.apikey;

import static dev.outputhub.auth.database.Tables.API_KEY;
import static dev.outputhub.auth.database.Tables.MEMBER;

import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.tenancy.TransactionLock;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectWhereStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The stored keys. */
@Repository
class ApiKeys {

    /** The use of a key is noted at most so often. */
    private static final Duration USE_NOTED_EACH = Duration.ofMinutes(1);

    private static final Keyset ORDER = Keyset.by(API_KEY.ID, "-createdAt")
            .sortable("createdAt", API_KEY.CREATED_AT)
            .sortable("name", API_KEY.NAME);

    private static final Filters FILTERS = Filters.declare()
            .field("name", API_KEY.NAME)
            .field("createdBy", API_KEY.CREATED_BY)
            .condition("scope", scope -> DSL.val(scope).eq(DSL.any(API_KEY.SCOPES)))
            .flag("organization", API_KEY.PERSON_ID.isNull());

    private static final Field<String> OWNER_NAME = DSL.field(DSL.select(MEMBER.NAME)
                    .from(MEMBER)
                    .where(MEMBER.ORGANIZATION_ID.eq(API_KEY.ORGANIZATION_ID))
                    .and(MEMBER.PERSON_ID.eq(API_KEY.PERSON_ID)))
            .as("owner_name");

    record Place(UUID organizationId, UUID id) {}

    private final DSLContext database;
    private final Clock clock;

    ApiKeys(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Page<ApiKey> list(ListQuery query, Condition visible) {
        return ORDER.page(query, select(), mine().and(visible).and(FILTERS.condition(query)), ApiKeys::read);
    }

    Optional<ApiKey> find(UUID id) {
        return select().where(one(id)).fetchOptional(ApiKeys::read);
    }

    /** No other of theirs is added until the transaction ends. */
    int countMadeByMeLocked() {
        var person = CurrentPrincipal.get().personId();
        TransactionLock.take(database, "api-key " + person);
        return database.fetchCount(API_KEY, mine().and(API_KEY.CREATED_BY.eq(person)));
    }

    UUID add(NewApiKey wanted, @Nullable UUID person, KeyText text) {
        var principal = CurrentPrincipal.get();
        var id = Identifiers.next();
        database.insertInto(API_KEY)
                .set(API_KEY.ORGANIZATION_ID, principal.organizationId())
                .set(API_KEY.ID, id)
                .set(API_KEY.NAME, wanted.name().strip())
                .set(API_KEY.PREFIX, text.prefix())
                .set(API_KEY.SECRET_HASH, text.hash())
                .set(API_KEY.SCOPES, wanted.scopes().stream().sorted().toArray(String[]::new))
                .set(API_KEY.PERSON_ID, person)
                .set(API_KEY.ALLOWED_ADDRESSES, wanted.addresses().toArray(String[]::new))
                .set(API_KEY.EXPIRES_AT, wanted.expiresAt())
                .set(API_KEY.CREATED_AT, clock.instant())
                .set(API_KEY.CREATED_BY, principal.personId())
                .execute();
        return id;
    }

    void remove(UUID id) {
        database.deleteFrom(API_KEY).where(one(id)).execute();
    }

    /** Whose it is, of all organisations. */
    Optional<Place> placeOf(KeyText text) {
        return database.resultQuery("select organization_id, id from find_api_key({0})", DSL.val(text.hash()))
                .fetchOptional(row -> new Place(
                        Objects.requireNonNull(row.get("organization_id", UUID.class)),
                        Objects.requireNonNull(row.get("id", UUID.class))));
    }

    void noteUse(UUID id) {
        var now = clock.instant();
        database.update(API_KEY)
                .set(API_KEY.LAST_USED_AT, now)
                .where(one(id))
                .and(API_KEY.LAST_USED_AT.isNull().or(API_KEY.LAST_USED_AT.lt(now.minus(USE_NOTED_EACH))))
                .execute();
    }

    private SelectWhereStep<Record> select() {
        return database.select(API_KEY.fields()).select(OWNER_NAME).from(API_KEY);
    }

    static Condition ofPerson(UUID person) {
        return API_KEY.PERSON_ID.eq(person);
    }

    private static Condition one(UUID id) {
        return mine().and(API_KEY.ID.eq(id));
    }

    private static Condition mine() {
        return API_KEY.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId());
    }

    private static ApiKey read(Record row) {
        var person = row.get(API_KEY.PERSON_ID);
        return new ApiKey(
                row.get(API_KEY.ID),
                row.get(API_KEY.NAME),
                row.get(API_KEY.PREFIX),
                List.of(row.get(API_KEY.SCOPES)),
                person == null ? KeyOwner.organization(row.get(API_KEY.ORGANIZATION_ID)) : KeyOwner.person(person),
                row.get(OWNER_NAME),
                List.of(row.get(API_KEY.ALLOWED_ADDRESSES)),
                row.get(API_KEY.EXPIRES_AT),
                row.get(API_KEY.LAST_USED_AT),
                row.get(API_KEY.VERSION),
                row.get(API_KEY.CREATED_AT),
                row.get(API_KEY.CREATED_BY));
    }
}
