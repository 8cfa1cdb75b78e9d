package dev.outputhub.gateway.routing;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the door is seen from outside.
 *
 * @param publicUrl what people type; cookies, redirects and transport security follow from it, never from a request's headers
 * @param trustedProxies addresses or networks whose {@code X-Forwarded-For} is believed
 */
@ConfigurationProperties("hub")
public record DoorProperties(URI publicUrl, @DefaultValue List<String> trustedProxies) {

    public boolean secure() {
        return "https".equals(publicUrl.getScheme());
    }

    /** Scheme, host and port, without a path. */
    public String origin() {
        return publicUrl.getScheme() + "://" + publicUrl.getAuthority();
    }
}
