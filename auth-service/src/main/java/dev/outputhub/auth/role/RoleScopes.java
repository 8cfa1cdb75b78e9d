package dev.outputhub.auth.role;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Which scopes a role of the current organisation holds. */
@Service
public class RoleScopes {

    private final Roles builtIn;
    private final RoleDirectory roles;

    RoleScopes(Roles builtIn, RoleDirectory roles) {
        this.builtIn = builtIn;
        this.roles = roles;
    }

    /** None for one that is gone. */
    public Set<String> of(String role) {
        return roles.find(role).map(known -> Set.copyOf(known.scopes())).orElse(Set.of());
    }

    /** What several hold together. */
    public Set<String> of(Collection<String> several) {
        return several.stream().flatMap(role -> of(role).stream()).collect(Collectors.toSet());
    }

    /** The same without asking for those of an organisation. */
    public Set<String> ofBuiltIn(String role) {
        return builtIn.find(role).map(known -> Set.copyOf(known.scopes())).orElse(Set.of());
    }
}
