package dev.outputhub.auth.member;

import dev.outputhub.auth.group.GroupDirectory;
import dev.outputhub.auth.keycloak.Accounts;
import dev.outputhub.auth.role.RoleScopes;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What a member may do here at this moment. */
@Service
public class MemberRights {

    /** @param groups that the person is in, those counted in which they stand */
    public record Rights(String email, String name, Set<String> scopes, Set<UUID> groups) {}

    private final MemberDirectory directory;
    private final RoleScopes roles;
    private final GroupDirectory groups;
    private final Accounts accounts;

    MemberRights(MemberDirectory directory, RoleScopes roles, GroupDirectory groups, Accounts accounts) {
        this.directory = directory;
        this.roles = roles;
        this.groups = groups;
        this.accounts = accounts;
    }

    /** Empty for somebody who is no member, is locked out, or was given no role and is in no group. */
    public Optional<Rights> of(UUID person) {
        return directory
                .find(person)
                .filter(Member::enabled)
                .filter(member -> accounts.isOpen(person))
                .flatMap(this::of);
    }

    private Optional<Rights> of(Member member) {
        var belonging = groups.belonging(member.id());
        var given = new HashSet<>(belonging.roles());
        if (member.role() != null) {
            given.add(member.role());
        }
        return given.isEmpty() && belonging.groups().isEmpty()
                ? Optional.empty()
                : Optional.of(new Rights(member.email(), member.name(), roles.of(given), belonging.groups()));
    }
}
