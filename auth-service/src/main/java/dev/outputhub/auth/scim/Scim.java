package dev.outputhub.auth.scim;

/** What every address of SCIM has in common. */
final class Scim {

    static final String JSON = "application/scim+json";

    /** Taken too: some directories send it. */
    static final String PLAIN_JSON = "application/json";

    static final String SCOPE = "scim:write";

    private Scim() {}
}
