package dev.outputhub.auth.role;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The roles of the current organisation: the built-in ones, the mightiest first, and its own by their names. */
@Service
public class RoleDirectory {

    private final Roles builtIn;
    private final OwnRoles own;

    RoleDirectory(Roles builtIn, OwnRoles own) {
        this.builtIn = builtIn;
        this.own = own;
    }

    @Transactional(readOnly = true)
    public List<RoleView> all() {
        return Stream.concat(builtIn.all().stream(), own.all().stream()).toList();
    }

    @Transactional(readOnly = true)
    public Optional<RoleView> find(@Nullable String id) {
        if (id == null) {
            return Optional.empty();
        }
        return builtIn.find(id).or(() -> uuid(id).flatMap(own::find));
    }

    /** What people call a role; those that are gone, and what is none, are left out. */
    @Transactional(readOnly = true)
    public List<String> names(Collection<String> ids) {
        return all().stream()
                .filter(role -> ids.contains(role.id()))
                .map(RoleView::name)
                .toList();
    }

    /**
     * A role that is about to be given, which stays as it is until the transaction ends.
     *
     * @throws Problem 422 where there is none, and where it holds more than whoever gives it
     */
    @Transactional
    public RoleView toGive(String id, String field) {
        own.lock();
        var role = find(id).orElseThrow(
                        () -> Problem.refused(RoleError.UNKNOWN_ROLE, field, "There is no role " + id + "."));
        checkWithinMine(role.scopes(), field, "Who gives the role " + role.name() + " must hold ");
        return role;
    }

    static void checkWithinMine(Collection<String> scopes, String field, String must) {
        var beyond = scopes.stream()
                .filter(scope -> !CurrentPrincipal.get().holds(scope))
                .sorted()
                .toList();
        if (!beyond.isEmpty()) {
            throw Problem.refused(
                    RoleError.BEYOND_YOURS, field, must + String.join(", ", beyond) + ", which you do not hold.");
        }
    }

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
