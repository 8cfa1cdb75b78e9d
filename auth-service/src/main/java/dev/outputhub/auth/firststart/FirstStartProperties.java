package dev.outputhub.auth.firststart;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the installation.
 *
 * @param organization what the first one is called; without it none is founded
 * @param ownerEmail who is invited to own it
 */
@ConfigurationProperties("hub.first-start")
public record FirstStartProperties(
        @DefaultValue("") String organization,
        @DefaultValue("") String ownerEmail) {

    boolean isWanted() {
        return !organization.isBlank() && !ownerEmail.isBlank();
    }
}
