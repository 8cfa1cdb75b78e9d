package dev.outputhub.auth.sso;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.outputhub.auth.group.GroupMembership;
import dev.outputhub.auth.keycloak.KeycloakAdmin;
import dev.outputhub.auth.keycloak.KeycloakPerson;
import dev.outputhub.auth.member.Arrivals;
import dev.outputhub.auth.member.Provisioning;
import dev.outputhub.auth.role.RoleDirectory;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import dev.outputhub.platform.problems.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether somebody may come by the way they signed in, and what they have by it. A provider speaks for the verified domains that lead
 * to it and for nobody else: whoever runs one could say any address.
 */
@Service
public class BrokeredSignIns {

    private static final Duration REMEMBERED_FOR = Duration.ofHours(1);
    private static final int REMEMBERED = 50_000;

    private final Homes homes;
    private final Providers providers;
    private final BrokeredSessions sessions;
    private final Arrivals arrivals;
    private final Provisioning provisioning;
    private final RoleDirectory roles;
    private final GroupMembership groups;
    private final KeycloakAdmin keycloak;
    private final TransactionTemplate transaction;
    private final Cache<String, UUID> done = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(REMEMBERED_FOR)
            .build();

    BrokeredSignIns(
            Homes homes,
            Providers providers,
            BrokeredSessions sessions,
            Arrivals arrivals,
            Provisioning provisioning,
            RoleDirectory roles,
            GroupMembership groups,
            KeycloakAdmin keycloak,
            PlatformTransactionManager transactions) {
        this.homes = homes;
        this.providers = providers;
        this.sessions = sessions;
        this.arrivals = arrivals;
        this.provisioning = provisioning;
        this.roles = roles;
        this.groups = groups;
        this.keycloak = keycloak;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param alias of the provider by which they signed in; null for a password
     * @param session of Keycloak; null where it names none
     * @throws Problem 403 where they may not come so
     */
    public void admit(UUID person, String email, @Nullable String alias, @Nullable String session) {
        var home = homes.of(DomainName.of(email));
        var provider = Alias.provider(alias);
        if (provider.isEmpty()) {
            home.filter(it -> it.enforces() && !person.equals(it.breakGlass())).ifPresent(_ -> {
                throw new Problem(
                        SsoError.SSO_REQUIRED,
                        "People of " + DomainName.of(email)
                                + " sign in through their company. Give your address there.");
            });
            return;
        }
        var of = home.filter(it -> it.active() && provider.get().equals(it.provider()))
                .orElseThrow(BrokeredSignIns::refused);
        if (session != null && !person.equals(done.getIfPresent(session))) {
            var known = keycloak.person(person)
                    .filter(it -> DomainName.of(it.address()).equals(DomainName.of(email)))
                    .orElseThrow(BrokeredSignIns::refused);
            CurrentPrincipal.run(
                    in(of.organization(), known),
                    () -> transaction.executeWithoutResult(_ -> arrive(known, provider.get(), session)));
            done.put(session, person);
        }
    }

    /** Whether somebody signed in at a provider, which then answers for how: it was admitted before. */
    public static boolean isBrokered(@Nullable String alias) {
        return Alias.provider(alias).isPresent();
    }

    /**
     * Makes a member of somebody whom the directory of their domain's organisation named, however they signed in.
     *
     * @param alias of the provider by which they signed in, which was asked whether it may; null for a password, where the mail that
     *     went to the address has to have been answered
     * @param organizations to which they belong already
     * @return whether they belong to one more
     */
    public boolean welcome(UUID person, String email, @Nullable String alias, Set<UUID> organizations) {
        boolean brokered = isBrokered(alias);
        return homes.of(DomainName.of(email))
                .filter(home -> !organizations.contains(home.organization()))
                .filter(home -> awaits(home.organization(), person, email))
                .filter(home -> keycloak.person(person)
                        .filter(known -> known.address().equalsIgnoreCase(email))
                        .filter(known -> brokered || known.emailVerified())
                        .filter(known -> arrives(known, home))
                        .isPresent())
                .isPresent();
    }

    private boolean arrives(KeycloakPerson known, Homes.Home home) {
        return CurrentPrincipal.call(
                in(home.organization(), known),
                () -> Boolean.TRUE.equals(transaction.execute(_ -> arrivals.arrive(
                        known.id(), known.address(), known.fullName(), firstRole(home.provider()), null))));
    }

    private boolean awaits(UUID organization, UUID person, String email) {
        return CurrentPrincipal.call(
                Principal.actingFor(organization, person),
                () -> Boolean.TRUE.equals(transaction.execute(_ -> provisioning.awaits(email))));
    }

    private String firstRole(@Nullable UUID provider) {
        return Optional.ofNullable(provider)
                .flatMap(providers::find)
                .map(it -> present(it.mapping().roleOfOthers()))
                .orElse("viewer");
    }

    private static Principal in(UUID organization, KeycloakPerson person) {
        return new Principal(
                organization, "", person.id(), person.address(), person.fullName(), Set.of(), Set.of(), null);
    }

    private void arrive(KeycloakPerson person, UUID id, String session) {
        var provider = providers.find(id).orElseThrow(BrokeredSignIns::refused);
        if (!sessions.begin(session, id, person.id())) {
            return;
        }
        var mapping = provider.mapping();
        var said = mapping.claim() == null ? List.<String>of() : person.attribute(Alias.of(id));
        var first = present(mapping.roleOfOthers());
        var decided =
                mapping.decidesRoles() ? mapping.roleBy(said).map(this::present).orElse(first) : null;
        if (arrivals.arrive(person.id(), person.address(), person.fullName(), first, decided)) {
            groups.arrange(person.id(), mapping.groups(), mapping.groupsBy(said));
        }
    }

    /** A role that was deleted since gives the least. */
    private String present(String role) {
        return roles.find(role).isPresent() ? role : "viewer";
    }

    private static Problem refused() {
        return new Problem(
                SsoError.SSO_REFUSED,
                "Your company's sign-in does not speak for this address, or is switched off. Ask who administers it.");
    }
}
