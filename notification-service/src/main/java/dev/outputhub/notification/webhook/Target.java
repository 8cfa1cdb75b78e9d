package dev.outputhub.notification.webhook;

import java.net.URI;
import java.util.UUID;

/** Where a subscription's calls go, and the secret they are signed with. */
public record Target(UUID webhookId, URI url, String secret, boolean active) {

    @Override
    public String toString() {
        return "Target[webhookId=" + webhookId + ", url=" + url + ", secret=***]";
    }
}
