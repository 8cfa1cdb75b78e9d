package dev.outputhub.auth.invitation;

import dev.outputhub.auth.organization.Organization;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes the mail of an invitation, as text and as HTML, and sends it. */
@Component
class InvitationMail {

    private static final Logger LOG = LoggerFactory.getLogger(InvitationMail.class);

    /** @param home of whom the organisation's language and time zone say how a day is written, and which it is there */
    record Letter(String to, Organization home, String role, String inviter, String link, Instant expiresAt) {

        private String organization() {
            return home.name();
        }

        private String expires() {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(Locale.forLanguageTag(home.defaultLanguage()))
                    .withZone(ZoneId.of(home.timeZone()))
                    .format(expiresAt);
        }

        String subject() {
            // a line break would begin another header
            return (inviter + " invites you to " + organization()).replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
        }

        private Map<String, String> values() {
            return Map.of(
                    "organization", organization(),
                    "role", role,
                    "inviter", inviter,
                    "link", link,
                    "to", to,
                    "expires", expires());
        }

        @Override
        public String toString() {
            return "Letter[…]";
        }
    }

    private final InvitationProperties properties;
    private final ObjectProvider<JavaMailSender> sender;
    private final String text = template("mail/invitation.txt");
    private final String html = template("mail/invitation.html");

    InvitationMail(InvitationProperties properties, ObjectProvider<JavaMailSender> sender) {
        this.properties = properties;
        this.sender = sender;
    }

    /** False where it did not go out. */
    boolean send(Letter letter) {
        var via = sender.getIfAvailable();
        if (via == null || !properties.canMail()) {
            return false;
        }
        try {
            var message = via.createMimeMessage();
            var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            parts.setFrom(Objects.requireNonNull(properties.from()));
            parts.setTo(letter.to());
            parts.setSubject(letter.subject());
            parts.setText(filled(text, letter, UnaryOperator.identity()), filled(html, letter, HtmlUtils::htmlEscape));
            via.send(message);
            return true;
        } catch (MailException | MessagingException failure) {
            // the message may quote what was sent; what kind of failure it is says enough
            LOG.warn("An invitation could not be mailed: {}", failure.getClass().getSimpleName());
            return false;
        }
    }

    private static String filled(String template, Letter letter, UnaryOperator<String> written) {
        var filled = template;
        // one after the other by name, and never within what was filled in: braces of people's own are taken out first
        for (var value : letter.values().entrySet()) {
            filled = filled.replace(
                    "{{" + value.getKey() + "}}", written.apply(value.getValue().replace("{{", "{ {")));
        }
        return filled;
    }

    private static String template(String name) {
        try {
            return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
