package dev.outputhub.gateway.signin.browser;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.WebSession;

/** Where a person wanted to be when asked to sign in. Only places of our own: a sign-in must not send anybody elsewhere. */
final class ReturnAddress {

    private static final String ATTRIBUTE = "returnTo";
    private static final int LONGEST = 2_000;

    private ReturnAddress() {}

    static void remember(WebSession session, @Nullable String path) {
        if (path != null && isLocal(path)) {
            session.getAttributes().put(ATTRIBUTE, path);
        } else {
            session.getAttributes().remove(ATTRIBUTE);
        }
    }

    static String take(WebSession session) {
        var path = session.getAttributes().remove(ATTRIBUTE);
        return path instanceof String text ? text : "/";
    }

    static boolean isLocal(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.length() <= LONGEST
                && path.indexOf('\\') < 0
                && isAddress(path);
    }

    private static boolean isAddress(String path) {
        try {
            return new URI(path).getScheme() == null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
