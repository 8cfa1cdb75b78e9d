package dev.outputhub.gateway.webapplication;

import dev.outputhub.gateway.signin.keycloak.IdentityProperties;
import java.net.URI;
import org.springframework.stereotype.Component;

/**
 * What a page may load and run. Scripts come from us alone and never from the page's own text; styles may, for the component
 * library writes them while it runs. A form may end at the identity provider, where a sign-out is redirected to.
 */
@Component
class ContentPolicy {

    /** Data is not a page: a stored file that claims to be HTML runs nothing, even when somebody opens it directly. */
    static final String OF_DATA = "default-src 'none'; frame-ancestors 'none'; sandbox";

    /** The one page that a page may hold within itself: what a model wrote runs in it. */
    static final String FRAME = "/artifact.html";

    /**
     * What runs in the frame has an origin of its own and reaches nothing: no session, no page around it, no other server. Where it
     * may go is bounded by the page around it, which holds no frame of another server.
     */
    static final String OF_FRAME = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'unsafe-inline'",
            "style-src 'unsafe-inline'",
            "img-src data: blob:",
            "media-src data: blob:",
            "font-src data:",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'self'",
            "sandbox allow-scripts");

    private final String ofPages;

    ContentPolicy(WebProperties web, IdentityProperties identity) {
        var others = web.trustedOrigins().stream()
                .filter(origin -> !origin.isBlank())
                .toList();
        var files = others.isEmpty() ? "" : " " + String.join(" ", others);
        ofPages = String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data: blob:" + files,
                "media-src 'self' blob:" + files,
                "font-src 'self' data:",
                "connect-src 'self'" + files,
                "worker-src 'self' blob:",
                "manifest-src 'self'",
                "frame-src 'self'",
                "object-src 'none'",
                "base-uri 'self'",
                "form-action 'self' " + origin(identity.issuerUri()),
                "frame-ancestors 'none'");
    }

    String ofPages() {
        return ofPages;
    }

    private static String origin(String uri) {
        var parsed = URI.create(uri);
        return parsed.getScheme() + "://" + parsed.getAuthority();
    }
}
