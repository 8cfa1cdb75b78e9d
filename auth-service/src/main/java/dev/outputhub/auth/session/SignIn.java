package dev.outputhub.auth.session;

import java.util.UUID;

/**
 * Whose session it is, as the identity provider says it.
 *
 * @param keycloakSession its name there
 * @param secondFactor whether more than a password was asked for
 */
public record SignIn(UUID person, String keycloakSession, boolean secondFactor) {}
