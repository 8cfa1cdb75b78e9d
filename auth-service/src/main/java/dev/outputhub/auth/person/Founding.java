package dev.outputhub.auth.person;

import dev.outputhub.auth.member.Memberships;
import dev.outputhub.auth.organization.Registration;
import dev.outputhub.auth.role.BuiltInRole;
import dev.outputhub.auth.role.KeyRole;
import dev.outputhub.auth.signup.SignUp;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import dev.outputhub.platform.naming.AsciiSlug;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Founds an organisation; whoever does is its owner. */
@Service
class Founding {

    /** That one person belongs to: a limit against programs gone wild. */
    private static final int MOST = 50;

    private static final int LONGEST_SLUG = 60;

    private final Memberships memberships;
    private final Registration registration;
    private final SignUp signUp;
    private final TransactionTemplate transaction;

    Founding(
            Memberships memberships,
            Registration registration,
            SignUp signUp,
            PlatformTransactionManager transactions) {
        this.memberships = memberships;
        this.registration = registration;
        this.signUp = signUp;
        this.transaction = new TransactionTemplate(transactions);
    }

    OwnOrganization found(NewOrganization wanted) {
        var founder = CurrentPrincipal.get();
        if (KeyRole.isOfCaller()) {
            throw new Problem(PersonError.FOUNDED_BY_PEOPLE_ALONE, "A key founds nothing. Sign in as a person.");
        }
        int joined = memberships.of(founder.personId()).size();
        if (joined == 0) {
            signUp.checkMayFound(founder);
        }
        if (joined >= MOST) {
            throw new Problem(CommonError.REFUSED, "You belong to " + MOST + " organisations, which is the most.");
        }
        var name = wanted.name().strip();
        var slug = wanted.slug() == null ? slugOf(name) : wanted.slug();
        if (slug.isEmpty()) {
            throw Problem.invalid("slug", "is needed, since the name has no letter from a to z");
        }
        var id = Identifiers.next();
        return CurrentPrincipal.call(
                in(id, slug, founder), () -> Objects.requireNonNull(transaction.execute(_ -> add(slug, name))));
    }

    private OwnOrganization add(String slug, String name) {
        var founder = CurrentPrincipal.get();
        var founded = registration
                .found(slug, name)
                .orElseThrow(() -> Problem.refused(
                        PersonError.SLUG_TAKEN, "slug", "The address " + slug + " is taken. Choose another slug."));
        var owner = BuiltInRole.OWNER.id();
        memberships.found(
                founder.personId(),
                Objects.requireNonNullElse(founder.email(), ""),
                Objects.requireNonNullElse(founder.name(), ""),
                owner);
        return new OwnOrganization(founded.id(), founded.slug(), founded.name(), List.of(owner), null, null);
    }

    private static Principal in(UUID id, String slug, Principal founder) {
        return new Principal(
                id,
                slug,
                founder.personId(),
                founder.email(),
                founder.name(),
                Set.of(BuiltInRole.OWNER.id()),
                Set.of(),
                founder.address());
    }

    /** Empty where the name has no letter that an address can have. */
    static String slugOf(String name) {
        return AsciiSlug.of(name, LONGEST_SLUG);
    }
}
