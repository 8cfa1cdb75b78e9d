package dev.outputhub.auth.person;

import static java.util.function.Predicate.not;

import dev.outputhub.auth.member.Membership;
import dev.outputhub.auth.member.Memberships;
import dev.outputhub.auth.organization.OrganizationError;
import dev.outputhub.auth.role.RoleScopes;
import dev.outputhub.auth.session.Browser;
import dev.outputhub.auth.session.SessionArrivals;
import dev.outputhub.auth.session.SessionUse;
import dev.outputhub.auth.session.SignIn;
import dev.outputhub.auth.session.UsedSession;
import dev.outputhub.auth.sso.BrokeredSignIns;
import dev.outputhub.auth.token.PlatformTokens;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import dev.outputhub.platform.problems.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives a token for the proof of a person: of one organisation, with what the person may do there at this moment. */
@Service
class PersonExchange {

    /** What a person may ask for who belongs to no organisation: endpoints that take such a person look at it. */
    private static final Set<String> OF_NEWCOMERS = Set.of("profile:read");

    /** Whoever holds it closes an organisation, and opens it again. */
    private static final String DELETE = "organization:delete";

    private final Proofs proofs;
    private final FirstSight firstSight;
    private final Memberships memberships;
    private final RoleScopes roles;
    private final SessionUse sessions;
    private final SessionArrivals arrivals;
    private final BrokeredSignIns signIns;
    private final PlatformTokens tokens;

    PersonExchange(
            Proofs proofs,
            FirstSight firstSight,
            Memberships memberships,
            RoleScopes roles,
            SessionUse sessions,
            SessionArrivals arrivals,
            BrokeredSignIns signIns,
            PlatformTokens tokens) {
        this.proofs = proofs;
        this.firstSight = firstSight;
        this.memberships = memberships;
        this.roles = roles;
        this.sessions = sessions;
        this.arrivals = arrivals;
        this.signIns = signIns;
        this.tokens = tokens;
    }

    /**
     * @param wanted the slug of the organisation; null for whichever
     * @param preferred taken before the first where the person belongs to it, and nothing is wanted
     * @param browser whose session it is for; null for a program
     * @param attended whether it is a use of the session
     * @throws Problem 401 for what proves nobody, and for a session that was ended or is beyond a limit of the organisation; 403 for an organisation that the person does not belong to, whether there is one or
     *     not, and for a way of signing in that their company does not allow, or the organisation
     */
    PlatformTokens.Issued exchange(
            String token,
            @Nullable String wanted,
            @Nullable String preferred,
            @Nullable Browser browser,
            boolean attended) {
        var proof = proofs.of(token);
        var session = session(proof, browser, attended);
        if (proof.boundTo() == null) {
            proof.organizations().forEach((slug, id) -> firstSight.of(id, slug, proof.person()));
            signIns.admit(proof.person(), proof.email(), proof.provider(), proof.session());
        }
        var mine = memberships(proof);
        var slug = proof.boundTo() == null ? wanted : boundTo(proof.boundTo(), wanted);
        if (slug != null && !slug.isEmpty()) {
            return issue(named(mine, slug).orElseThrow(() -> notYours(slug)), proof, session, browser);
        }
        return named(mine, preferred)
                .filter(this::mayEnter)
                .or(() -> mine.stream().filter(not(Membership::isClosed)).findFirst())
                .or(() -> mine.stream().filter(this::mayEnter).findFirst())
                .map(membership -> issue(membership, proof, session, browser))
                .orElseGet(() -> tokens.issueToPerson(nowhere(proof), id(session)));
    }

    private List<Membership> memberships(Proof proof) {
        var mine = memberships.of(proof.person());
        boolean welcomed = proof.boundTo() == null
                && signIns.welcome(
                        proof.person(),
                        proof.email(),
                        proof.provider(),
                        mine.stream().map(Membership::organizationId).collect(Collectors.toSet()));
        return welcomed ? memberships.of(proof.person()) : mine;
    }

    private @Nullable UsedSession session(Proof proof, @Nullable Browser browser, boolean attended) {
        return browser == null || proof.session() == null
                ? null
                : sessions.by(new SignIn(proof.person(), proof.session(), secondFactor(proof)), browser, attended);
    }

    private static String boundTo(String slug, @Nullable String wanted) {
        if (wanted != null && !wanted.equals(slug)) {
            throw notYours(wanted);
        }
        return slug;
    }

    private static Optional<Membership> named(List<Membership> mine, @Nullable String slug) {
        return mine.stream()
                .filter(membership -> membership.slug().equals(slug))
                .findFirst();
    }

    private boolean mayEnter(Membership membership) {
        return !membership.isClosed() || held(membership).contains(DELETE);
    }

    private PlatformTokens.Issued issue(
            Membership membership, Proof proof, @Nullable UsedSession session, @Nullable Browser browser) {
        if (!mayEnter(membership)) {
            throw closed(membership);
        }
        satisfies(membership, proof, session);
        boolean renamed = proof.boundTo() == null
                && !(membership.email().equals(proof.email())
                        && membership.memberName().equals(proof.name()));
        var email = renamed && !proof.email().isEmpty() ? proof.email() : membership.email();
        var name = renamed && !proof.name().isEmpty() ? proof.name() : membership.memberName();
        var principal = principal(membership, proof, email, name);
        if (!email.equals(membership.email()) || !name.equals(membership.memberName())) {
            CurrentPrincipal.run(principal, () -> memberships.rename(proof.person(), email, name));
        }
        if (session != null && browser != null) {
            arrivals.arrive(principal, session.id(), browser);
        }
        return tokens.issueToPerson(principal, id(session));
    }

    /** A token of ours was given when it was so. */
    private static void satisfies(Membership membership, Proof proof, @Nullable UsedSession session) {
        var rules = membership.rules();
        if (session != null) {
            session.admitTo(membership.name(), rules.idleMinutes(), rules.hours());
        }
        if (rules.secondFactor() && !secondFactor(proof)) {
            throw new Problem(
                    PersonError.SECOND_FACTOR_REQUIRED,
                    membership.name() + " asks for a second factor: a code of an app, or a security key.");
        }
    }

    /** A provider of somebody's company answers for how its people sign in. */
    private static boolean secondFactor(Proof proof) {
        return proof.secondFactor() || BrokeredSignIns.isBrokered(proof.provider());
    }

    private static @Nullable UUID id(@Nullable UsedSession session) {
        return session == null ? null : session.id();
    }

    private Principal principal(Membership membership, Proof proof, String email, String name) {
        var roles = new HashSet<>(membership.byGroups().roles());
        if (membership.role() != null) {
            roles.add(membership.role());
        }
        return new Principal(
                membership.organizationId(),
                membership.slug(),
                proof.person(),
                email,
                name,
                Set.copyOf(roles),
                scopes(membership),
                null,
                membership.byGroups().groups());
    }

    /** Where it is closed nothing is left but to take that back. */
    private Set<String> scopes(Membership membership) {
        var held = held(membership);
        return membership.isClosed() ? Set.of(DELETE, "profile:read") : held;
    }

    private Set<String> held(Membership membership) {
        var scopes = new HashSet<>(membership.byGroups().ownRoleScopes());
        if (membership.ownRoleScopes() != null) {
            scopes.addAll(membership.ownRoleScopes());
        }
        Stream.concat(Stream.ofNullable(membership.role()), membership.byGroups().roles().stream())
                .forEach(role -> scopes.addAll(roles.ofBuiltIn(role)));
        return Set.copyOf(scopes);
    }

    private static Principal nowhere(Proof proof) {
        return new Principal(
                Principal.NOWHERE, "", proof.person(), proof.email(), proof.name(), Set.of(), OF_NEWCOMERS, null);
    }

    private static Problem closed(Membership membership) {
        return new Problem(
                OrganizationError.ORGANIZATION_CLOSED,
                membership.name() + " is closed and will be deleted. Its owners can take that back.");
    }

    private static Problem notYours(String slug) {
        return new Problem(
                PersonError.ORGANIZATION_NOT_YOURS, "You do not belong to an organisation called " + slug + ".");
    }
}
