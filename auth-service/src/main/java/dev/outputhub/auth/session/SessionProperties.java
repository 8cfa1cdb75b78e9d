package dev.outputhub.auth.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param idle after which the gateways have forgotten a session that nobody used */
@ConfigurationProperties("hub.session")
public record SessionProperties(Duration idle) {}
