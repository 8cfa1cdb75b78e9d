package dev.outputhub.platform.tasks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param threads tasks of one instance at the same time
 * @param heartbeat how often running work shows that it lives
 */
@ConfigurationProperties("hub.tasks")
public record TaskProperties(
        @DefaultValue("4") int threads, @DefaultValue("3s") Duration heartbeat) {}
