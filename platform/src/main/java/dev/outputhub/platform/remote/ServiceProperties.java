package dev.outputhub.platform.remote;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the services are. */
@ConfigurationProperties("hub")
public record ServiceProperties(Map<String, URI> services) {}
