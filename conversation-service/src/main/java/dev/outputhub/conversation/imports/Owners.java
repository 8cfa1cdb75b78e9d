package dev.outputhub.conversation.imports;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.remote.RemoteServices;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whether somebody may import for somebody else. */
@Component
class Owners {

    private static final String ADMINISTERING = "members:write";

    private final RemoteServices services;

    Owners(RemoteServices services) {
        this.services = services;
    }

    private record Member(UUID id, boolean enabled) {}

    /** @throws Problem 403 to who is no administrator; 422 when the owner is no member of the organisation */
    void check(UUID owner) {
        var principal = CurrentPrincipal.get();
        if (owner.equals(principal.personId())) {
            return;
        }
        if (!principal.holds(ADMINISTERING)) {
            throw new Problem(
                    CommonError.SCOPE_MISSING,
                    "Importing for somebody else needs the permission " + ADMINISTERING + ", which you do not hold.");
        }
        if (services.named("auth")
                .get("/internal/members/{id}", Member.class, owner)
                .isEmpty()) {
            throw Problem.refused(CommonError.REFUSED, "owner", "There is no member " + owner + ".");
        }
    }
}
