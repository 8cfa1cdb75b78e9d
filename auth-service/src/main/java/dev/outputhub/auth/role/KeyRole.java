package dev.outputhub.auth.role;

import dev.outputhub.platform.identity.CurrentPrincipal;

/** What whoever comes by an API key has for a role: no member has it, and nobody can be given it. */
public final class KeyRole {

    public static final String ID = "api-key";

    private KeyRole() {}

    public static boolean isOfCaller() {
        return CurrentPrincipal.get().roles().contains(ID);
    }
}
