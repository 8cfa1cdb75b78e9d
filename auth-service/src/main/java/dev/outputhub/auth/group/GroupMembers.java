package dev.outputhub.auth.group;

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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Who is in which group, as it is stored. */
@Repository
class GroupMembers {

    private static final Keyset ORDER =
            Keyset.by(MEMBER.PERSON_ID, "name").sortable("name", MEMBER.NAME).sortable("email", MEMBER.EMAIL);

    private static final Filters FILTERS = Filters.declare()
            .field("enabled", MEMBER.ENABLED)
            .condition("q", text -> MEMBER.NAME.containsIgnoreCase(text).or(MEMBER.EMAIL.containsIgnoreCase(text)));

    private final DSLContext database;
    private final Clock clock;

    GroupMembers(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Each person once, in however many of the groups they are. */
    Page<GroupMember> list(Collection<UUID> groups, ListQuery query) {
        return ORDER.page(
                query,
                database.selectFrom(MEMBER),
                present().and(MEMBER.PERSON_ID.in(people(groups))).and(FILTERS.condition(query)),
                GroupMembers::read);
    }

    Optional<GroupMember> find(UUID group, UUID person) {
        return database.selectFrom(MEMBER)
                .where(present())
                .and(MEMBER.PERSON_ID.eq(person))
                .and(MEMBER.PERSON_ID.in(people(List.of(group))))
                .fetchOptional(GroupMembers::read);
    }

    /** Whether somebody belongs to the organisation. */
    boolean areInOrganization(UUID person) {
        return database.fetchExists(MEMBER, present().and(MEMBER.PERSON_ID.eq(person)));
    }

    /** False for who is in it already. */
    boolean add(UUID group, UUID person) {
        var principal = CurrentPrincipal.get();
        return database.insertInto(GROUP_MEMBER)
                        .set(GROUP_MEMBER.ORGANIZATION_ID, principal.organizationId())
                        .set(GROUP_MEMBER.GROUP_ID, group)
                        .set(GROUP_MEMBER.PERSON_ID, person)
                        .set(GROUP_MEMBER.ADDED_AT, clock.instant())
                        .set(GROUP_MEMBER.ADDED_BY, principal.personId())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void remove(UUID group, UUID person) {
        database.deleteFrom(GROUP_MEMBER)
                .where(mine())
                .and(GROUP_MEMBER.GROUP_ID.eq(group))
                .and(GROUP_MEMBER.PERSON_ID.eq(person))
                .execute();
    }

    /** Of all groups. */
    List<UUID> removeEverywhere(UUID person) {
        return database.deleteFrom(GROUP_MEMBER)
                .where(mine())
                .and(GROUP_MEMBER.PERSON_ID.eq(person))
                .returning(GROUP_MEMBER.GROUP_ID)
                .fetch(GROUP_MEMBER.GROUP_ID);
    }

    /** The groups that each is in themselves. */
    Map<UUID, List<UUID>> groupsOf(Collection<UUID> people) {
        return database.select(GROUP_MEMBER.PERSON_ID, GROUP_MEMBER.GROUP_ID)
                .from(GROUP_MEMBER)
                .where(mine())
                .and(GROUP_MEMBER.PERSON_ID.in(people))
                .fetchGroups(GROUP_MEMBER.PERSON_ID, GROUP_MEMBER.GROUP_ID);
    }

    private static Select<Record1<UUID>> people(Collection<UUID> groups) {
        return DSL.select(GROUP_MEMBER.PERSON_ID)
                .from(GROUP_MEMBER)
                .where(mine())
                .and(GROUP_MEMBER.GROUP_ID.in(groups));
    }

    private static Condition mine() {
        return GROUP_MEMBER.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId());
    }

    private static Condition present() {
        return MEMBER.ORGANIZATION_ID
                .eq(CurrentPrincipal.get().organizationId())
                .and(MEMBER.REMOVED_AT.isNull());
    }

    private static GroupMember read(MemberRecord row) {
        return new GroupMember(row.getPersonId(), row.getName(), row.getEmail(), row.getEnabled());
    }
}
