package dev.outputhub.auth.group;

import static dev.outputhub.auth.database.Tables.GROUP_MEMBER;
import static dev.outputhub.auth.database.Tables.GROUP_ROLE;
import static dev.outputhub.auth.database.Tables.MEMBER;
import static dev.outputhub.auth.database.Tables.USER_GROUP;

import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.naming.NameKey;
import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.tenancy.TransactionLock;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
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

/** The stored groups. */
@Repository
class Groups {

    private static final Keyset ORDER = Keyset.by(USER_GROUP.ID, "name")
            .sortable("name", USER_GROUP.NAME_KEY)
            .sortable("createdAt", USER_GROUP.CREATED_AT);

    private static final Filters FILTERS = Filters.declare()
            .field("parentId", USER_GROUP.PARENT_ID)
            .field("slug", USER_GROUP.SLUG)
            .condition("q", text -> USER_GROUP.NAME.containsIgnoreCase(text))
            .related(
                    "member",
                    USER_GROUP.ID,
                    who -> DSL.select(GROUP_MEMBER.GROUP_ID)
                            .from(GROUP_MEMBER)
                            .where(GROUP_MEMBER.ORGANIZATION_ID.eq(USER_GROUP.ORGANIZATION_ID))
                            .and(who),
                    GROUP_MEMBER.PERSON_ID);

    private static final Field<String[]> ROLES = DSL.field(DSL.array(DSL.select(GROUP_ROLE.ROLE)
                    .from(GROUP_ROLE)
                    .where(GROUP_ROLE.ORGANIZATION_ID.eq(USER_GROUP.ORGANIZATION_ID))
                    .and(GROUP_ROLE.GROUP_ID.eq(USER_GROUP.ID))
                    .orderBy(GROUP_ROLE.ROLE)))
            .as("roles");

    private static final Field<Integer> MEMBERS = DSL.field(DSL.selectCount()
                    .from(GROUP_MEMBER)
                    .join(MEMBER)
                    .on(MEMBER.ORGANIZATION_ID
                            .eq(GROUP_MEMBER.ORGANIZATION_ID)
                            .and(MEMBER.PERSON_ID.eq(GROUP_MEMBER.PERSON_ID))
                            .and(MEMBER.REMOVED_AT.isNull()))
                    .where(GROUP_MEMBER.ORGANIZATION_ID.eq(USER_GROUP.ORGANIZATION_ID))
                    .and(GROUP_MEMBER.GROUP_ID.eq(USER_GROUP.ID)))
            .as("members");

    private final DSLContext database;
    private final Clock clock;

    Groups(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Until the transaction ends no group of the organisation changes, and nobody gets into one or out of it. */
    void lock() {
        TransactionLock.take(database, "groups");
    }

    GroupTree tree() {
        return new GroupTree(select().where(mine())
                .fetch(row -> new GroupTree.Place(
                        row.get(USER_GROUP.ID), row.get(USER_GROUP.PARENT_ID), List.of(row.get(ROLES)))));
    }

    Page<Group> list(ListQuery query) {
        var tree = tree();
        return ORDER.page(query, select(), mine().and(FILTERS.condition(query)), row -> read(row, tree));
    }

    Optional<Group> find(UUID id) {
        return select().where(one(id)).fetchOptional(row -> read(row, tree()));
    }

    Optional<UUID> idOf(String slug) {
        return database.select(USER_GROUP.ID)
                .from(USER_GROUP)
                .where(mine())
                .and(USER_GROUP.SLUG.eq(slug))
                .fetchOptional(USER_GROUP.ID);
    }

    List<GroupName> named(Collection<UUID> ids) {
        return database.select(USER_GROUP.ID, USER_GROUP.SLUG, USER_GROUP.NAME)
                .from(USER_GROUP)
                .where(mine())
                .and(USER_GROUP.ID.in(ids))
                .orderBy(USER_GROUP.NAME_KEY)
                .fetch(row -> new GroupName(row.value1(), row.value2(), row.value3()));
    }

    UUID add(String slug, EditableGroup group) {
        var principal = CurrentPrincipal.get();
        var id = Identifiers.next();
        var now = clock.instant();
        database.insertInto(USER_GROUP)
                .set(USER_GROUP.ORGANIZATION_ID, principal.organizationId())
                .set(USER_GROUP.ID, id)
                .set(USER_GROUP.SLUG, slug)
                .set(USER_GROUP.NAME, group.name())
                .set(USER_GROUP.NAME_KEY, NameKey.of(group.name()))
                .set(USER_GROUP.DESCRIPTION, group.description())
                .set(USER_GROUP.PARENT_ID, group.parentId())
                .set(USER_GROUP.CREATED_AT, now)
                .set(USER_GROUP.CREATED_BY, principal.personId())
                .set(USER_GROUP.UPDATED_AT, now)
                .set(USER_GROUP.UPDATED_BY, principal.personId())
                .execute();
        give(id, group.givenRoles());
        return id;
    }

    void change(UUID id, EditableGroup to) {
        database.update(USER_GROUP)
                .set(USER_GROUP.NAME, to.name())
                .set(USER_GROUP.NAME_KEY, NameKey.of(to.name()))
                .set(USER_GROUP.DESCRIPTION, to.description())
                .set(USER_GROUP.PARENT_ID, to.parentId())
                .set(USER_GROUP.VERSION, USER_GROUP.VERSION.plus(1))
                .set(USER_GROUP.UPDATED_AT, clock.instant())
                .set(USER_GROUP.UPDATED_BY, CurrentPrincipal.get().personId())
                .where(one(id))
                .execute();
        database.deleteFrom(GROUP_ROLE)
                .where(GROUP_ROLE.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(GROUP_ROLE.GROUP_ID.eq(id))
                .execute();
        give(id, to.givenRoles());
    }

    private void give(UUID id, List<String> roles) {
        for (var role : roles) {
            database.insertInto(GROUP_ROLE)
                    .set(GROUP_ROLE.ORGANIZATION_ID, CurrentPrincipal.get().organizationId())
                    .set(GROUP_ROLE.GROUP_ID, id)
                    .set(GROUP_ROLE.ROLE, role)
                    .execute();
        }
    }

    /** What stood in it stands where it stood. */
    void remove(Group group) {
        database.update(USER_GROUP)
                .set(USER_GROUP.PARENT_ID, group.parentId())
                .set(USER_GROUP.VERSION, USER_GROUP.VERSION.plus(1))
                .where(mine())
                .and(USER_GROUP.PARENT_ID.eq(group.id()))
                .execute();
        database.deleteFrom(USER_GROUP).where(one(group.id())).execute();
    }

    boolean isNameTaken(String name, @Nullable UUID but) {
        var same = mine().and(USER_GROUP.NAME_KEY.eq(NameKey.of(name)));
        return database.fetchExists(USER_GROUP, but == null ? same : same.and(USER_GROUP.ID.ne(but)));
    }

    boolean isSlugTaken(String slug) {
        return database.fetchExists(USER_GROUP, mine().and(USER_GROUP.SLUG.eq(slug)));
    }

    private SelectWhereStep<Record> select() {
        return database.select(USER_GROUP.fields()).select(ROLES, MEMBERS).from(USER_GROUP);
    }

    private static Condition one(UUID id) {
        return mine().and(USER_GROUP.ID.eq(id));
    }

    private static Condition mine() {
        return USER_GROUP.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId());
    }

    private static Group read(Record row, GroupTree tree) {
        var id = row.get(USER_GROUP.ID);
        return new Group(
                id,
                row.get(USER_GROUP.SLUG),
                row.get(USER_GROUP.NAME),
                row.get(USER_GROUP.DESCRIPTION),
                row.get(USER_GROUP.PARENT_ID),
                List.of(row.get(ROLES)),
                tree.inheritedRoles(id).stream().sorted().toList(),
                row.get(MEMBERS),
                row.get(USER_GROUP.VERSION),
                row.get(USER_GROUP.CREATED_AT));
    }
}
