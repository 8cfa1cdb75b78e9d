package dev.outputhub.platform.remote;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** How a service proves to another that it is one: client credentials at the identity provider. */
@ConfigurationProperties("hub.client")
public record ClientProperties(String issuerUri, String id, String secret) {}
