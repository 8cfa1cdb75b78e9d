package dev.outputhub.platform.outbound;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param allowLoopback true in a local run only
 * @param allowedHosts internal hosts an operator lists, by name or address; that of a proxy, where there is one
 * @param allowedAddresses internal addresses or ranges an operator lists, {@code 10.20.0.0/16}
 */
@ConfigurationProperties("hub.outbound")
public record OutboundProperties(
        boolean allowLoopback,
        @DefaultValue List<String> allowedHosts,
        @DefaultValue List<String> allowedAddresses) {}
