package dev.outputhub.auth.member;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** To which organisations a person belongs: asked beside row level security, for a person who has proved to be that one. */
@Service
public class Memberships {

    private final DSLContext database;
    private final Members members;
    private final Takeovers takeovers;
    private final Provisioning provisioning;

    Memberships(DSLContext database, Members members, Takeovers takeovers, Provisioning provisioning) {
        this.database = database;
        this.members = members;
        this.takeovers = takeovers;
        this.provisioning = provisioning;
    }

    /** The first joined first. Without those where the person is locked out. */
    @Transactional(readOnly = true)
    public List<Membership> of(UUID person) {
        return database.resultQuery("select * from memberships_and_rules_of({0})", DSL.val(person))
                .fetch(row -> new Membership(
                        Objects.requireNonNull(row.get("organization_id", UUID.class)),
                        Objects.requireNonNull(row.get("slug", String.class)),
                        Objects.requireNonNull(row.get("name", String.class)),
                        row.get("role", String.class),
                        Objects.requireNonNull(row.get("email", String.class)),
                        Objects.requireNonNull(row.get("member_name", String.class)),
                        row.get("role_name", String.class),
                        set(row.get("role_scopes", String[].class)),
                        byGroups(row),
                        row.get("closed_at", Instant.class),
                        row.get("delete_at", Instant.class),
                        new Membership.Rules(
                                row.get("session_idle_minutes", Integer.class),
                                row.get("session_hours", Integer.class),
                                Boolean.TRUE.equals(row.get("second_factor_required", Boolean.class)))));
    }

    private static Membership.ByGroups byGroups(Record row) {
        var names = Objects.requireNonNull(row.get("group_role_names", String[].class));
        return new Membership.ByGroups(
                Set.of(Objects.requireNonNull(row.get("group_ids", UUID[].class))),
                Set.of(Objects.requireNonNull(row.get("group_roles", String[].class))),
                List.of(names),
                Set.of(Objects.requireNonNull(row.get("group_role_scopes", String[].class))));
    }

    /** In the current organisation, under the name and address that the identity provider says now. */
    @Transactional
    public void rename(UUID person, String email, String name) {
        members.find(person)
                .ifPresent(known -> members.remember(Member.of(person, email, name, known.role(), known.enabled(), 0)));
    }

    /** Adds the first member of the current organisation, which was founded here. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void found(UUID person, String email, String name, String role) {
        takeovers.begin();
        members.remember(Member.of(person, email, name, role, true, 0));
    }

    /** The current organisation was founded here, and its first member is yet to come. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void foundEmpty() {
        takeovers.begin();
    }

    /** Adds somebody who was invited to the current organisation. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void join(UUID person, String email, String name, String role) {
        members.join(Member.of(person, email, name, role, true, 0));
        provisioning.settle(person, email);
    }

    /** Whether somebody belongs to the current organisation, locked out or not. */
    @Transactional(readOnly = true)
    public boolean include(UUID person) {
        return members.find(person).isPresent();
    }

    /** Whether somebody owns the current organisation and is not locked out. */
    @Transactional(readOnly = true)
    public boolean includeOwner(UUID person) {
        return members.find(person)
                .filter(member -> member.enabled() && "owner".equals(member.role()))
                .isPresent();
    }

    @Transactional(readOnly = true)
    public boolean includeAddress(String email) {
        return members.isAddressTaken(email);
    }

    private static @Nullable Set<String> set(String @Nullable [] values) {
        return values == null ? null : Set.of(values);
    }
}
