package dev.outputhub.auth.group;

import static dev.outputhub.auth.database.Tables.GROUP_MEMBER;
import static dev.outputhub.auth.database.Tables.PROVISIONED_GROUP;
import static dev.outputhub.auth.database.Tables.USER_GROUP;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.naming.NameKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The groups of the organisation, with what the directory said of them. */
@Repository
class ProvisionedGroups {

    private final DSLContext database;

    ProvisionedGroups(DSLContext database) {
        this.database = database;
    }

    List<ProvisionedGroup> list(Condition condition, int offset, int limit) {
        return select().where(mine())
                .and(condition)
                .orderBy(USER_GROUP.CREATED_AT, USER_GROUP.ID)
                .offset(offset)
                .limit(limit)
                .fetch(ProvisionedGroups::read);
    }

    int count(Condition condition) {
        return database.fetchCount(select().where(mine()).and(condition));
    }

    Optional<ProvisionedGroup> find(UUID id) {
        return list(id(id), 0, 1).stream().findFirst();
    }

    static Condition id(UUID id) {
        return USER_GROUP.ID.eq(id);
    }

    static Condition externalId(String id) {
        return PROVISIONED_GROUP.EXTERNAL_ID.eq(id);
    }

    static Condition name(String name) {
        return USER_GROUP.NAME_KEY.eq(NameKey.of(name));
    }

    /** @param made by the directory; what was so stays so */
    void remember(UUID id, @Nullable String externalId, boolean made) {
        database.insertInto(PROVISIONED_GROUP)
                .set(PROVISIONED_GROUP.ORGANIZATION_ID, CurrentPrincipal.get().organizationId())
                .set(PROVISIONED_GROUP.GROUP_ID, id)
                .set(PROVISIONED_GROUP.EXTERNAL_ID, externalId)
                .set(PROVISIONED_GROUP.MADE, made)
                .onConflict(PROVISIONED_GROUP.ORGANIZATION_ID, PROVISIONED_GROUP.GROUP_ID)
                .doUpdate()
                .set(PROVISIONED_GROUP.EXTERNAL_ID, externalId)
                .execute();
    }

    /** By group; one that has nobody is not there. */
    Map<UUID, List<UUID>> people(Collection<UUID> ids) {
        return database.select(GROUP_MEMBER.GROUP_ID, GROUP_MEMBER.PERSON_ID)
                .from(GROUP_MEMBER)
                .where(GROUP_MEMBER.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(GROUP_MEMBER.GROUP_ID.in(ids))
                .fetchGroups(GROUP_MEMBER.GROUP_ID, GROUP_MEMBER.PERSON_ID);
    }

    private SelectOnConditionStep<Record> select() {
        return database.select(USER_GROUP.fields())
                .select(PROVISIONED_GROUP.EXTERNAL_ID, PROVISIONED_GROUP.MADE)
                .from(USER_GROUP)
                .leftJoin(PROVISIONED_GROUP)
                .on(PROVISIONED_GROUP
                        .ORGANIZATION_ID
                        .eq(USER_GROUP.ORGANIZATION_ID)
                        .and(PROVISIONED_GROUP.GROUP_ID.eq(USER_GROUP.ID)));
    }

    private static Condition mine() {
        return USER_GROUP.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId());
    }

    private static ProvisionedGroup read(Record row) {
        return new ProvisionedGroup(
                row.get(USER_GROUP.ID),
                row.get(PROVISIONED_GROUP.EXTERNAL_ID),
                row.get(USER_GROUP.NAME),
                Boolean.TRUE.equals(row.get(PROVISIONED_GROUP.MADE)),
                row.get(USER_GROUP.CREATED_AT),
                row.get(USER_GROUP.UPDATED_AT));
    }
}
