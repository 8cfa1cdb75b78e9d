package dev.outputhub.notification.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param heartbeat at most this long nothing is sent, so that proxies keep the connection and a dead one is noticed
 * @param pollWithoutRedis how often a stream looks by itself while Redis tells nothing
 * @param longest a stream ends after this time; the browser comes back with a fresh token
 */
@ConfigurationProperties("hub.stream")
public record StreamProperties(
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("2s") Duration pollWithoutRedis,
        @DefaultValue("15m") Duration longest) {}
