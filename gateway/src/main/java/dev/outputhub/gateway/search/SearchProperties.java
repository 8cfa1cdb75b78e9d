package dev.outputhub.gateway.search;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the search is composed.
 *
 * @param timeout how long the page waits for an owner before it goes without
 */
@ConfigurationProperties("hub.search")
record SearchProperties(@DefaultValue("3s") Duration timeout) {}
