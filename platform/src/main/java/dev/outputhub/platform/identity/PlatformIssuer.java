package dev.outputhub.platform.identity;

/** What auth-service writes into the tokens it signs. */
public final class PlatformIssuer {

    public static final String NAME = "urn:output-hub";
    public static final String AUDIENCE = "output-hub";

    private PlatformIssuer() {}
}
