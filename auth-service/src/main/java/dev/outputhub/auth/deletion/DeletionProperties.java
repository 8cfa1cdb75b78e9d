package dev.outputhub.auth.deletion;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param grace for how long a deletion can be taken back */
@ConfigurationProperties("hub.organization")
public record DeletionProperties(Duration grace) {}
