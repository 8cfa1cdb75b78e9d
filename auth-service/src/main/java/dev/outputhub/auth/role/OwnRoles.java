package dev.outputhub.auth.role;

import static dev.outputhub.auth.database.Tables.GROUP_ROLE;
import static dev.outputhub.auth.database.Tables.INVITATION;
import static dev.outputhub.auth.database.Tables.MEMBER;
import static dev.outputhub.auth.database.Tables.OWN_ROLE;

import dev.outputhub.auth.database.tables.records.OwnRoleRecord;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.naming.NameKey;
import dev.outputhub.platform.tenancy.TransactionLock;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The stored roles of an organisation's own. */
@Repository
class OwnRoles {

    private final DSLContext database;
    private final Clock clock;

    OwnRoles(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<RoleView> all() {
        return database.selectFrom(OWN_ROLE)
                .where(mine())
                .orderBy(OWN_ROLE.NAME_KEY)
                .fetch(OwnRoles::read);
    }

    Optional<RoleView> find(UUID id) {
        return database.selectFrom(OWN_ROLE).where(one(id)).fetchOptional(OwnRoles::read);
    }

    /** Until the transaction ends no role of the organisation is made, changed or deleted, nor given to anybody. */
    void lock() {
        TransactionLock.take(database, "roles");
    }

    int count() {
        return database.fetchCount(OWN_ROLE, mine());
    }

    UUID add(EditableRole role) {
        var principal = CurrentPrincipal.get();
        var id = Identifiers.next();
        var now = clock.instant();
        database.insertInto(OWN_ROLE)
                .set(OWN_ROLE.ORGANIZATION_ID, principal.organizationId())
                .set(OWN_ROLE.ID, id)
                .set(OWN_ROLE.NAME, role.name())
                .set(OWN_ROLE.NAME_KEY, NameKey.of(role.name()))
                .set(OWN_ROLE.DESCRIPTION, role.description())
                .set(OWN_ROLE.SCOPES, role.scopes().toArray(String[]::new))
                .set(OWN_ROLE.CREATED_AT, now)
                .set(OWN_ROLE.CREATED_BY, principal.personId())
                .set(OWN_ROLE.UPDATED_AT, now)
                .set(OWN_ROLE.UPDATED_BY, principal.personId())
                .execute();
        return id;
    }

    void change(UUID id, EditableRole to) {
        database.update(OWN_ROLE)
                .set(OWN_ROLE.NAME, to.name())
                .set(OWN_ROLE.NAME_KEY, NameKey.of(to.name()))
                .set(OWN_ROLE.DESCRIPTION, to.description())
                .set(OWN_ROLE.SCOPES, to.scopes().toArray(String[]::new))
                .set(OWN_ROLE.VERSION, OWN_ROLE.VERSION.plus(1))
                .set(OWN_ROLE.UPDATED_AT, clock.instant())
                .set(OWN_ROLE.UPDATED_BY, CurrentPrincipal.get().personId())
                .where(one(id))
                .execute();
    }

    void remove(UUID id) {
        database.deleteFrom(OWN_ROLE).where(one(id)).execute();
    }

    boolean isNameTaken(String name, @Nullable UUID but) {
        var same = mine().and(OWN_ROLE.NAME_KEY.eq(NameKey.of(name)));
        return database.fetchExists(OWN_ROLE, but == null ? same : same.and(OWN_ROLE.ID.ne(but)));
    }

    int members(UUID id) {
        return database.fetchCount(
                MEMBER,
                MEMBER.ORGANIZATION_ID
                        .eq(CurrentPrincipal.get().organizationId())
                        .and(MEMBER.ROLE.eq(id.toString()))
                        .and(MEMBER.REMOVED_AT.isNull()));
    }

    int groups(UUID id) {
        return database.fetchCount(
                GROUP_ROLE,
                GROUP_ROLE
                        .ORGANIZATION_ID
                        .eq(CurrentPrincipal.get().organizationId())
                        .and(GROUP_ROLE.ROLE.eq(id.toString())));
    }

    int invited(UUID id) {
        return database.fetchCount(
                INVITATION,
                INVITATION
                        .ORGANIZATION_ID
                        .eq(CurrentPrincipal.get().organizationId())
                        .and(INVITATION.ROLE.eq(id.toString()))
                        .and(INVITATION.STATE.eq("pending"))
                        .and(INVITATION.EXPIRES_AT.gt(clock.instant())));
    }

    private static Condition one(UUID id) {
        return mine().and(OWN_ROLE.ID.eq(id));
    }

    private static Condition mine() {
        return OWN_ROLE.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId());
    }

    private static RoleView read(OwnRoleRecord row) {
        return new RoleView(
                row.getId().toString(),
                row.getName(),
                row.getDescription(),
                false,
                List.of(row.getScopes()),
                row.getVersion());
    }
}
