package dev.outputhub.auth.group;

import static dev.outputhub.auth.database.Tables.PROVISIONED_PERSON_GROUP;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who will be in which group with their first sign-in, as it is stored. */
@Repository
class AwaitedMembers {

    private final DSLContext database;

    AwaitedMembers(DSLContext database) {
        this.database = database;
    }

    /** By group; one that nobody is awaited in is not there. */
    Map<UUID, List<UUID>> of(Collection<UUID> groups) {
        return database.select(PROVISIONED_PERSON_GROUP.GROUP_ID, PROVISIONED_PERSON_GROUP.PROVISIONED_ID)
                .from(PROVISIONED_PERSON_GROUP)
                .where(mine())
                .and(PROVISIONED_PERSON_GROUP.GROUP_ID.in(groups))
                .fetchGroups(PROVISIONED_PERSON_GROUP.GROUP_ID, PROVISIONED_PERSON_GROUP.PROVISIONED_ID);
    }

    List<UUID> groupsOf(UUID provisioned) {
        return database.select(PROVISIONED_PERSON_GROUP.GROUP_ID)
                .from(PROVISIONED_PERSON_GROUP)
                .where(mine())
                .and(PROVISIONED_PERSON_GROUP.PROVISIONED_ID.eq(provisioned))
                .fetch(PROVISIONED_PERSON_GROUP.GROUP_ID);
    }

    void add(UUID group, UUID provisioned) {
        database.insertInto(PROVISIONED_PERSON_GROUP)
                .set(
                        PROVISIONED_PERSON_GROUP.ORGANIZATION_ID,
                        CurrentPrincipal.get().organizationId())
                .set(PROVISIONED_PERSON_GROUP.GROUP_ID, group)
                .set(PROVISIONED_PERSON_GROUP.PROVISIONED_ID, provisioned)
                .onConflictDoNothing()
                .execute();
    }

    void remove(UUID group, UUID provisioned) {
        database.deleteFrom(PROVISIONED_PERSON_GROUP)
                .where(mine())
                .and(PROVISIONED_PERSON_GROUP.GROUP_ID.eq(group))
                .and(PROVISIONED_PERSON_GROUP.PROVISIONED_ID.eq(provisioned))
                .execute();
    }

    void leaveAll(UUID provisioned) {
        database.deleteFrom(PROVISIONED_PERSON_GROUP)
                .where(mine())
                .and(PROVISIONED_PERSON_GROUP.PROVISIONED_ID.eq(provisioned))
                .execute();
    }

    private static Condition mine() {
        return PROVISIONED_PERSON_GROUP.ORGANIZATION_ID.eq(
                CurrentPrincipal.get().organizationId());
    }
}
