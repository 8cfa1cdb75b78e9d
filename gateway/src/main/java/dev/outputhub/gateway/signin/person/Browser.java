package dev.outputhub.gateway.signin.person;

import org.jspecify.annotations.Nullable;

/** From what and where a session is used, as its person sees it. */
public record Browser(String userAgent, String address) {

    private static final int LONGEST = 300;

    public static Browser of(@Nullable String userAgent, String address) {
        var name = userAgent == null ? "" : userAgent;
        return new Browser(name.substring(0, Math.min(name.length(), LONGEST)), address);
    }
}
