package dev.outputhub.auth.member;

import dev.outputhub.auth.organization.OrganizationProfile;
import dev.outputhub.auth.role.BuiltInRole;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** An organisation has an owner at any time, and owners alone make and unmake owners. */
@Service
public class Ownership {

    private static final String OWNER = BuiltInRole.OWNER.id();

    private final OrganizationProfile organization;
    private final Members members;

    Ownership(OrganizationProfile organization, Members members) {
        this.organization = organization;
        this.members = members;
    }

    /** Until the transaction ends: two owners who demote each other at once would leave the organisation without one. */
    void hold() {
        organization.hold();
    }

    /** @throws Problem 403 for the role of an owner, unless an owner gives or takes it */
    public static void checkMayGive(@Nullable String role) {
        if (OWNER.equals(role) && !CurrentPrincipal.get().roles().contains(OWNER)) {
            throw new Problem(MemberError.OWNER_ROLE_RESERVED, "Only an owner gives or takes the role of an owner.");
        }
    }

    /** @throws Problem 422 where nobody would own the organisation without this member */
    void checkAnotherBeside(Member member, String field) {
        if (OWNER.equals(member.role()) && member.enabled() && members.ownersBeside(member.id()) == 0) {
            throw Problem.refused(
                    MemberError.LAST_OWNER, field, "The last owner stays one. Make somebody else an owner first.");
        }
    }
}
