package dev.outputhub.auth.member;

import static dev.outputhub.auth.database.Tables.MEMBER;
import static dev.outputhub.auth.database.Tables.PROVISIONED_PERSON;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** The people of the organisation as its directory sees them: its members, and those who have yet to sign in. */
@Repository
class ProvisionedPeople {

    private static final Field<UUID> ID = DSL.field(DSL.name("people", "id"), SQLDataType.UUID);
    private static final Field<UUID> PERSON = DSL.field(DSL.name("people", "person_id"), SQLDataType.UUID);
    private static final Field<String> EXTERNAL_ID = DSL.field(DSL.name("people", "external_id"), SQLDataType.CLOB);
    private static final Field<String> USER_NAME = DSL.field(DSL.name("people", "user_name"), SQLDataType.CLOB);
    private static final Field<String> EMAIL = DSL.field(DSL.name("people", "email"), SQLDataType.CLOB);
    private static final Field<Instant> CREATED_AT = DSL.field(DSL.name("people", "created_at"), SQLDataType.INSTANT);

    private final DSLContext database;
    private final Clock clock;

    ProvisionedPeople(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Provisioned> list(Condition condition, int offset, int limit) {
        return database.selectFrom(people())
                .where(condition)
                .orderBy(CREATED_AT, ID)
                .offset(offset)
                .limit(limit)
                .fetch(ProvisionedPeople::read);
    }

    int count(Condition condition) {
        return database.fetchCount(people(), condition);
    }

    Optional<Provisioned> find(UUID id) {
        return database.selectFrom(people()).where(ID.eq(id)).fetchOptional(ProvisionedPeople::read);
    }

    List<Provisioned> find(Collection<UUID> ids) {
        return list(ID.eq(DSL.any(ids.toArray(UUID[]::new))), 0, Integer.MAX_VALUE);
    }

    List<Provisioned> ofPeople(Collection<UUID> people) {
        return list(PERSON.eq(DSL.any(people.toArray(UUID[]::new))), 0, Integer.MAX_VALUE);
    }

    /** Whom somebody with this address would be. */
    Optional<Provisioned> awaited(String email) {
        return list(PERSON.isNull().and(address(email)), 0, 1).stream().findFirst();
    }

    static Condition id(UUID id) {
        return ID.eq(id);
    }

    static Condition externalId(String id) {
        return EXTERNAL_ID.eq(id);
    }

    /** Two that differ in case are one. */
    static Condition userName(String name) {
        return DSL.lower(USER_NAME).eq(name.toLowerCase(Locale.ROOT));
    }

    static Condition address(String email) {
        return DSL.lower(EMAIL).eq(email.toLowerCase(Locale.ROOT));
    }

    /** As it is said now: of somebody new, or of one who is known. */
    void remember(Provisioned person) {
        var now = clock.instant();
        var said = person.said();
        database.insertInto(PROVISIONED_PERSON)
                .set(PROVISIONED_PERSON.ORGANIZATION_ID, organization())
                .set(PROVISIONED_PERSON.ID, person.id())
                .set(PROVISIONED_PERSON.PERSON_ID, person.personId())
                .set(PROVISIONED_PERSON.EXTERNAL_ID, said.externalId())
                .set(PROVISIONED_PERSON.USER_NAME, said.userName())
                .set(PROVISIONED_PERSON.EMAIL, said.email())
                .set(PROVISIONED_PERSON.GIVEN_NAME, said.givenName())
                .set(PROVISIONED_PERSON.FAMILY_NAME, said.familyName())
                .set(PROVISIONED_PERSON.DISPLAY_NAME, said.displayName())
                .set(PROVISIONED_PERSON.ACTIVE, person.active())
                .set(PROVISIONED_PERSON.CREATED_AT, person.createdAt())
                .set(PROVISIONED_PERSON.UPDATED_AT, now)
                .onConflict(PROVISIONED_PERSON.ORGANIZATION_ID, PROVISIONED_PERSON.ID)
                .doUpdate()
                .set(PROVISIONED_PERSON.EXTERNAL_ID, said.externalId())
                .set(PROVISIONED_PERSON.USER_NAME, said.userName())
                .set(PROVISIONED_PERSON.EMAIL, said.email())
                .set(PROVISIONED_PERSON.GIVEN_NAME, said.givenName())
                .set(PROVISIONED_PERSON.FAMILY_NAME, said.familyName())
                .set(PROVISIONED_PERSON.DISPLAY_NAME, said.displayName())
                .set(PROVISIONED_PERSON.ACTIVE, person.active())
                .set(PROVISIONED_PERSON.UPDATED_AT, now)
                .execute();
    }

    /** They have signed in. */
    void settle(UUID id, UUID person) {
        database.update(PROVISIONED_PERSON)
                .set(PROVISIONED_PERSON.PERSON_ID, person)
                .where(PROVISIONED_PERSON.ORGANIZATION_ID.eq(organization()))
                .and(PROVISIONED_PERSON.ID.eq(id))
                .execute();
    }

    void forget(UUID id) {
        forget(PROVISIONED_PERSON.ID.eq(id));
    }

    /** Of somebody who is no member any more; their return begins anew. */
    void forgetPerson(UUID person) {
        forget(PROVISIONED_PERSON.PERSON_ID.eq(person));
    }

    private void forget(Condition which) {
        database.deleteFrom(PROVISIONED_PERSON)
                .where(PROVISIONED_PERSON.ORGANIZATION_ID.eq(organization()))
                .and(which)
                .execute();
    }

    private static Table<?> people() {
        var members = DSL.select(
                        DSL.coalesce(PROVISIONED_PERSON.ID, MEMBER.PERSON_ID).as("id"),
                        MEMBER.PERSON_ID.as("person_id"),
                        PROVISIONED_PERSON.EXTERNAL_ID.as("external_id"),
                        DSL.coalesce(PROVISIONED_PERSON.USER_NAME, MEMBER.EMAIL).as("user_name"),
                        DSL.coalesce(PROVISIONED_PERSON.EMAIL, MEMBER.EMAIL).as("email"),
                        PROVISIONED_PERSON.GIVEN_NAME.as("given_name"),
                        PROVISIONED_PERSON.FAMILY_NAME.as("family_name"),
                        DSL.coalesce(PROVISIONED_PERSON.DISPLAY_NAME, MEMBER.NAME)
                                .as("display_name"),
                        MEMBER.ENABLED.as("active"),
                        DSL.coalesce(PROVISIONED_PERSON.CREATED_AT, MEMBER.JOINED_AT)
                                .as("created_at"),
                        DSL.coalesce(PROVISIONED_PERSON.UPDATED_AT, MEMBER.JOINED_AT)
                                .as("updated_at"))
                .from(MEMBER)
                .leftJoin(PROVISIONED_PERSON)
                .on(PROVISIONED_PERSON
                        .ORGANIZATION_ID
                        .eq(MEMBER.ORGANIZATION_ID)
                        .and(PROVISIONED_PERSON.PERSON_ID.eq(MEMBER.PERSON_ID)))
                .where(MEMBER.ORGANIZATION_ID.eq(organization()))
                .and(MEMBER.REMOVED_AT.isNull());
        var awaited = DSL.select(
                        PROVISIONED_PERSON.ID,
                        PROVISIONED_PERSON.PERSON_ID,
                        PROVISIONED_PERSON.EXTERNAL_ID,
                        PROVISIONED_PERSON.USER_NAME,
                        PROVISIONED_PERSON.EMAIL,
                        PROVISIONED_PERSON.GIVEN_NAME,
                        PROVISIONED_PERSON.FAMILY_NAME,
                        PROVISIONED_PERSON.DISPLAY_NAME,
                        PROVISIONED_PERSON.ACTIVE,
                        PROVISIONED_PERSON.CREATED_AT,
                        PROVISIONED_PERSON.UPDATED_AT)
                .from(PROVISIONED_PERSON)
                .where(PROVISIONED_PERSON.ORGANIZATION_ID.eq(organization()))
                .and(PROVISIONED_PERSON.PERSON_ID.isNull());
        return members.unionAll(awaited).asTable("people");
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }

    private static Provisioned read(Record row) {
        return new Provisioned(
                row.get(ID),
                row.get(PERSON),
                new Provisioned.Said(
                        row.get(EXTERNAL_ID),
                        row.get(USER_NAME),
                        row.get(EMAIL),
                        row.get("given_name", String.class),
                        row.get("family_name", String.class),
                        row.get("display_name", String.class)),
                Boolean.TRUE.equals(row.get("active", Boolean.class)),
                row.get(CREATED_AT),
                Objects.requireNonNull(row.get("updated_at", Instant.class)));
    }
}
