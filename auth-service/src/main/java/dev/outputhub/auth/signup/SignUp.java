package dev.outputhub.auth.signup;

import dev.outputhub.auth.keycloak.KeycloakAdmin;
import dev.outputhub.auth.keycloak.KeycloakPerson;
import dev.outputhub.platform.identity.Principal;
import dev.outputhub.platform.problems.Problem;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Holds those who belong to no organisation to the policy of the installation. Invitations are let through by none of this. */
@Service
public class SignUp {

    private final SignUpProperties properties;
    private final KeycloakAdmin keycloak;

    SignUp(SignUpProperties properties, KeycloakAdmin keycloak) {
        this.properties = properties;
        this.keycloak = keycloak;
    }

    /** What a page offers; whether the address is theirs is asked when it counts. */
    public boolean offersFounding(Principal newcomer) {
        return switch (properties.policy()) {
            case ANYBODY -> true;
            case INVITED -> false;
            case DOMAINS -> properties.lists(Objects.requireNonNullElse(newcomer.email(), ""));
        };
    }

    /** @throws Problem 403 with the reason */
    public void checkMayFound(Principal newcomer) {
        switch (properties.policy()) {
            case ANYBODY -> {}
            case INVITED ->
                throw new Problem(
                        SignUpError.SIGN_UP_BY_INVITATION,
                        "Here people join by invitation. Ask somebody of your organisation for one.");
            case DOMAINS -> checkAddress(newcomer);
        }
    }

    private void checkAddress(Principal newcomer) {
        boolean listed = keycloak.person(newcomer.personId())
                .filter(KeycloakPerson::emailVerified)
                .filter(person -> properties.lists(person.address()))
                .isPresent();
        if (!listed) {
            throw new Problem(
                    SignUpError.SIGN_UP_BY_DOMAIN,
                    "Here people with a verified address of certain domains found organisations. Others join by invitation.");
        }
    }
}
