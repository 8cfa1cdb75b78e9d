package dev.outputhub.auth.sso;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the installation.
 *
 * @param issuerUri of the realm as browsers reach it
 * @param nameServer that is asked for TXT records, {@code host:port}; without one those of the machine
 * @param verifiedDomains what an operator knows to belong to organisations: {@code slug=example.org}
 * @param patience with a provider
 */
@ConfigurationProperties("hub.sso")
public record SsoProperties(
        String issuerUri,
        @Nullable String nameServer,
        @DefaultValue List<String> verifiedDomains,
        @DefaultValue("5s") Duration patience) {

    boolean isVerifiedByOperator(String organization, String domain) {
        return verifiedDomains.stream().anyMatch((organization + "=" + domain)::equalsIgnoreCase);
    }
}
