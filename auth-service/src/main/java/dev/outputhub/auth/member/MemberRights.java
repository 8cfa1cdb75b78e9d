package dev.outputhub.auth.member;

import dev.outputhub.auth.keycloak.Accounts;
import dev.outputhub.auth.role.RoleScopes;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What a member may do here at this moment. */
@Service
public class MemberRights {

    public record Rights(String email, String name, Set<String> scopes) {}

    private final MemberDirectory directory;
    private final RoleScopes roles;
    private final Accounts accounts;

    MemberRights(MemberDirectory directory, RoleScopes roles, Accounts accounts) {
        this.directory = directory;
        this.roles = roles;
        this.accounts = accounts;
    }

    /** Empty for somebody who is no member, is locked out, or was given no role. */
    public Optional<Rights> of(UUID person) {
        return directory
                .find(person)
                .filter(Member::enabled)
                .filter(member -> accounts.isOpen(person))
                .flatMap(member -> Optional.ofNullable(member.role())
                        .map(role -> new Rights(member.email(), member.name(), roles.of(role))));
    }
}
