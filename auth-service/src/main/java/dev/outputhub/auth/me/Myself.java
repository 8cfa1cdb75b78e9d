package dev.outputhub.auth.me;

import dev.outputhub.auth.group.GroupDirectory;
import dev.outputhub.auth.organization.OrganizationProfile;
import dev.outputhub.auth.person.OwnOrganizations;
import dev.outputhub.auth.role.RoleDirectory;
import dev.outputhub.auth.signup.SignUp;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What a person sees and keeps about themselves. */
@Service
class Myself {

    private static final int LONGEST_PREFERENCES = 65_536;

    private final OrganizationProfile organization;
    private final OwnOrganizations organizations;
    private final Preferences preferences;
    private final RoleDirectory roles;
    private final GroupDirectory groups;
    private final SignUp signUp;
    private final JsonMapper json;

    Myself(
            OrganizationProfile organization,
            OwnOrganizations organizations,
            Preferences preferences,
            RoleDirectory roles,
            GroupDirectory groups,
            SignUp signUp,
            JsonMapper json) {
        this.organization = organization;
        this.organizations = organizations;
        this.preferences = preferences;
        this.roles = roles;
        this.groups = groups;
        this.signUp = signUp;
        this.json = json;
    }

    @Transactional(readOnly = true)
    Me read() {
        var principal = CurrentPrincipal.get();
        if (principal.isNowhere()) {
            return Me.newcomer(principal, organizations.all(), signUp.offersFounding(principal));
        }
        var home = organization.current();
        return new Me(
                principal.personId(),
                principal.email(),
                principal.name(),
                new Me.Home(home.id(), home.slug(), home.name(), home.defaultLanguage(), home.deleteAt()),
                organizations.all(),
                true,
                groups.named(principal.groups()),
                roles.names(principal.roles()),
                principal.scopes().stream().sorted().toList(),
                preferences.current());
    }

    @Transactional(readOnly = true)
    Map<String, Object> preferences() {
        return preferences.current();
    }

    /** The last writer wins: a person seldom disagrees with themselves, and no harm is done. */
    @Transactional
    Map<String, Object> prefer(Map<String, Object> entries) {
        if (json.writeValueAsString(entries).length() > LONGEST_PREFERENCES) {
            throw Problem.invalid("preferences", "are longer than " + LONGEST_PREFERENCES + " characters");
        }
        preferences.replace(entries);
        return preferences.current();
    }
}
