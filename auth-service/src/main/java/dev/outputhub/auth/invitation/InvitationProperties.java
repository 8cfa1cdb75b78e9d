package dev.outputhub.auth.invitation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the installation.
 *
 * @param smtpHost by which mail goes out; without one none does
 * @param from the sender's address
 * @param publicUrl where people open the application
 * @param lasts for how long an invitation can be accepted
 * @param perHour that one organisation sends at most
 */
@ConfigurationProperties("hub.invitations")
public record InvitationProperties(
        @Nullable String smtpHost, @Nullable String from, String publicUrl, Duration lasts, int perHour) {

    boolean canMail() {
        return smtpHost != null && !smtpHost.isBlank() && from != null && !from.isBlank();
    }

    String link(InvitationToken token) {
        return publicUrl + "/invitations/" + token.text();
    }
}
