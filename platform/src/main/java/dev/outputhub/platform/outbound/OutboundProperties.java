package dev.outputhub.platform.outbound;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param allowLoopback true in a local run only
 * @param allowedHosts internal hosts an operator lists
 */
@ConfigurationProperties("hub.outbound")
public record OutboundProperties(
        boolean allowLoopback, @DefaultValue List<String> allowedHosts) {}
