package dev.outputhub.gateway.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a browser stays known.
 *
 * @param idle without a request; the identity provider's own limits end a session earlier
 * @param touchEvery how often a session in use has its life prolonged
 * @param endedEvery how often it is asked which sessions were ended
 */
@ConfigurationProperties("hub.session")
public record SessionProperties(
        @DefaultValue("12h") Duration idle,
        @DefaultValue("1m") Duration touchEvery,
        @DefaultValue("1s") Duration endedEvery) {}
