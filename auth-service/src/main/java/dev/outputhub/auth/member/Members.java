package dev.outputhub.auth.member;

import static dev.outputhub.auth.database.Tables.GROUP_MEMBER;
import static dev.outputhub.auth.database.Tables.MEMBER;

import dev.outputhub.auth.database.tables.records.MemberRecord;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The stored members. */
@Repository
class Members {

    private static final Keyset ORDER =
            Keyset.by(MEMBER.PERSON_ID, "name").sortable("name", MEMBER.NAME).sortable("email", MEMBER.EMAIL);

    private static final Filters FILTERS = Filters.declare()
            .field("role", MEMBER.ROLE)
            .field("enabled", MEMBER.ENABLED)
            .related("group", MEMBER.PERSON_ID, Members::people, GROUP_MEMBER.GROUP_ID)
            .condition("q", text -> MEMBER.NAME.containsIgnoreCase(text).or(MEMBER.EMAIL.containsIgnoreCase(text)));

    private static final Keyset BY_NAME = Keyset.by(MEMBER.PERSON_ID, "name").sortable("name", MEMBER.NAME);

    /** None: a hit could tell an address or a role. */
    private static final Filters OF_ASSIGNEES = Filters.declare();

    private final DSLContext database;

    private final Clock clock;

    Members(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Page<Member> list(ListQuery query) {
        return ORDER.page(query, database.selectFrom(MEMBER), mine().and(FILTERS.condition(query)), Members::read);
    }

    /**
     * @param roles of whom one is wanted
     * @param groups that give one of them
     */
    Page<Assignee> assignees(ListQuery query, Collection<String> roles, Collection<UUID> groups) {
        var writing = MEMBER.ENABLED
                .isTrue()
                .and(MEMBER.ROLE.in(roles).or(MEMBER.PERSON_ID.in(people(GROUP_MEMBER.GROUP_ID.in(groups)))));
        return BY_NAME.page(
                query,
                database.selectFrom(MEMBER),
                mine().and(writing).and(OF_ASSIGNEES.condition(query)),
                row -> Assignee.of(read(row)));
    }

    Optional<Member> find(UUID id) {
        return findEver(id, MEMBER.REMOVED_AT.isNull());
    }

    /** Also who was removed. */
    Optional<Member> findEver(UUID id) {
        return findEver(id, DSL.noCondition());
    }

    private Optional<Member> findEver(UUID id, Condition condition) {
        return database.selectFrom(MEMBER)
                .where(all())
                .and(condition)
                .and(MEMBER.PERSON_ID.eq(id))
                .fetchOptional(Members::read);
    }

    int ownersBeside(UUID id) {
        return database.fetchCount(
                MEMBER,
                mine().and(MEMBER.ROLE.eq("owner")).and(MEMBER.ENABLED.isTrue()).and(MEMBER.PERSON_ID.ne(id)));
    }

    /** The version moves only when something changed, so that an ETag stays good meanwhile. */
    void remember(Member member) {
        database.insertInto(MEMBER)
                .set(MEMBER.ORGANIZATION_ID, CurrentPrincipal.get().organizationId())
                .set(MEMBER.PERSON_ID, member.id())
                .set(MEMBER.EMAIL, member.email())
                .set(MEMBER.NAME, member.name())
                .set(MEMBER.ROLE, member.role())
                .set(MEMBER.ENABLED, member.enabled())
                .set(MEMBER.JOINED_AT, clock.instant())
                .onConflict(MEMBER.ORGANIZATION_ID, MEMBER.PERSON_ID)
                .doUpdate()
                .set(MEMBER.EMAIL, DSL.excluded(MEMBER.EMAIL))
                .set(MEMBER.NAME, DSL.excluded(MEMBER.NAME))
                .set(MEMBER.ROLE, DSL.excluded(MEMBER.ROLE))
                .set(MEMBER.ENABLED, DSL.excluded(MEMBER.ENABLED))
                .set(MEMBER.VERSION, MEMBER.VERSION.plus(1))
                .where(DSL.row(MEMBER.EMAIL, MEMBER.NAME, MEMBER.ROLE, MEMBER.ENABLED)
                        .isDistinctFrom(DSL.row(
                                DSL.excluded(MEMBER.EMAIL),
                                DSL.excluded(MEMBER.NAME),
                                DSL.excluded(MEMBER.ROLE),
                                DSL.excluded(MEMBER.ENABLED))))
                .execute();
    }

    /** Somebody who was invited; whoever was here before is here again. */
    void join(Member member) {
        remember(member);
        database.update(MEMBER)
                .setNull(MEMBER.REMOVED_AT)
                .set(MEMBER.JOINED_AT, clock.instant())
                .where(all())
                .and(MEMBER.PERSON_ID.eq(member.id()))
                .and(MEMBER.REMOVED_AT.isNotNull())
                .execute();
    }

    boolean isAddressTaken(String email) {
        return database.fetchExists(MEMBER, mine().and(MEMBER.EMAIL.equalIgnoreCase(email)));
    }

    void remove(UUID id) {
        database.update(MEMBER)
                .set(MEMBER.REMOVED_AT, clock.instant())
                .set(MEMBER.VERSION, MEMBER.VERSION.plus(1))
                .where(mine())
                .and(MEMBER.PERSON_ID.eq(id))
                .execute();
    }

    void forgetAllBut(Collection<UUID> present) {
        database.deleteFrom(MEMBER)
                .where(all())
                .and(MEMBER.PERSON_ID.notIn(List.copyOf(present)))
                .execute();
    }

    private static Select<Record1<UUID>> people(Condition inGroups) {
        return DSL.select(GROUP_MEMBER.PERSON_ID)
                .from(GROUP_MEMBER)
                .where(GROUP_MEMBER.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(inGroups);
    }

    private static Condition mine() {
        return all().and(MEMBER.REMOVED_AT.isNull());
    }

    /** With those who were removed. */
    private static Condition all() {
        return MEMBER.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId());
    }

    private static Member read(Record row) {
        var member = row.into(MemberRecord.class);
        return Member.of(
                member.getPersonId(),
                member.getEmail(),
                member.getName(),
                member.getRole(),
                member.getEnabled(),
                member.getVersion());
    }
}
