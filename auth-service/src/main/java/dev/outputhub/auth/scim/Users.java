package dev.outputhub.auth.scim;

import dev.outputhub.auth.invitation.MailAddress;
import dev.outputhub.auth.member.Provisioned;
import dev.outputhub.auth.member.Provisioning;
import dev.outputhub.auth.sso.OwnDomains;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People as a directory sees and says them. It speaks for the organisation's verified domains and for no others. */
@Service
class Users {

    private static final Map<String, Provisioning.By> FILTERS = Map.of(
            "id", Provisioning.By.ID,
            "externalid", Provisioning.By.EXTERNAL_ID,
            "username", Provisioning.By.USER_NAME,
            "emails", Provisioning.By.EMAIL,
            "emails.value", Provisioning.By.EMAIL);

    private static final Set<String> KEPT = Set.of("externalid", "username", "name", "displayname", "active", "emails");

    private final Provisioning provisioning;
    private final OwnDomains domains;
    private final Patching patching;
    private final Addresses addresses;

    Users(Provisioning provisioning, OwnDomains domains, Patching patching, Addresses addresses) {
        this.provisioning = provisioning;
        this.domains = domains;
        this.patching = patching;
        this.addresses = addresses;
    }

    @Transactional(readOnly = true)
    ScimList<ScimUser> list(@Nullable String filter, Slice slice) {
        var by = ScimFilter.of(filter, FILTERS);
        var found = provisioning.list(
                by == null ? null : by.attribute(), by == null ? "" : by.value(), slice.offset(), slice.count());
        return ScimList.of(found.people().stream().map(this::view).toList(), found.total(), slice.startIndex());
    }

    @Transactional(readOnly = true)
    ScimUser get(UUID id) {
        return view(provisioning.get(id));
    }

    @Transactional
    ScimUser create(ScimUser user) {
        patching.check(user);
        var said = said(user, null);
        checkOwn(said.email());
        return view(provisioning.expect(said, !Boolean.FALSE.equals(user.active())));
    }

    @Transactional
    ScimUser replace(UUID id, ScimUser user) {
        provisioning.hold();
        var before = provisioning.get(id);
        patching.check(user);
        return change(before, user);
    }

    @Transactional
    ScimUser patch(UUID id, ScimPatch patch) {
        provisioning.hold();
        var before = provisioning.get(id);
        return change(before, patching.apply(view(before), ScimUser.class, patch, KEPT));
    }

    @Transactional
    void remove(UUID id) {
        provisioning.remove(id);
    }

    private ScimUser change(Provisioned before, ScimUser user) {
        var said = said(user, before);
        if (!said.email().equalsIgnoreCase(before.said().email())) {
            checkOwn(said.email());
        }
        boolean active = user.active() == null ? before.active() : user.active();
        return view(provisioning.change(before.id(), said, active));
    }

    private void checkOwn(String address) {
        if (!domains.include(address)) {
            throw ScimRefusal.INVALID_VALUE.because("The domain of " + address
                    + " is not among the verified ones of your organisation. Verify it under Single sign-on first.");
        }
    }

    private static Provisioned.Said said(ScimUser user, @Nullable Provisioned before) {
        var name = user.name() == null ? new ScimUser.Name(null, null, null) : user.name();
        var userName = user.userName().strip();
        return new Provisioned.Said(
                user.externalId(),
                userName,
                address(user, userName, before == null ? null : before.said()),
                name.givenName(),
                name.familyName(),
                user.displayName() == null ? name.formatted() : user.displayName());
    }

    private static String address(ScimUser user, String userName, Provisioned.@Nullable Said before) {
        var said = email(user, email -> Boolean.TRUE.equals(email.primary()))
                .or(() -> email(user, email -> "work".equalsIgnoreCase(email.type())))
                .or(() -> email(user, _ -> true))
                .orElse(userName);
        if (before != null && said.equalsIgnoreCase(before.email())) {
            // an address that followed from the name goes on to do so
            boolean followed = before.email().equalsIgnoreCase(before.userName());
            return followed && userName.contains("@") ? userName : before.email();
        }
        return MailAddress.read(said).text();
    }

    private static Optional<String> email(ScimUser user, Predicate<ScimUser.Email> which) {
        return (user.emails() == null ? Stream.<ScimUser.Email>empty() : user.emails().stream())
                .filter(email -> email.value() != null && !email.value().isBlank())
                .filter(which)
                .map(ScimUser.Email::value)
                .findFirst();
    }

    private ScimUser view(Provisioned person) {
        var said = person.said();
        return new ScimUser(
                List.of(ScimUser.SCHEMA),
                person.id().toString(),
                said.externalId(),
                said.userName(),
                new ScimUser.Name(said.givenName(), said.familyName(), said.displayName()),
                said.displayName(),
                person.active(),
                List.of(new ScimUser.Email(said.email(), "work", true)),
                addresses.meta("User", person.id(), person.createdAt(), person.updatedAt()));
    }
}
