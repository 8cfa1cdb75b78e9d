package dev.outputhub.auth.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.outputhub.auth.invitation.InvitationMail.Letter;
import dev.outputhub.auth.organization.Organization;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class InvitationMailTests {

    @RegisterExtension
    private static final GreenMailExtension SERVER =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

    private final Letter letter = new Letter(
            "ana@initech.test",
            new Organization(
                    UUID.randomUUID(),
                    "ace",
                    "Ace & <b>Sons</b>",
                    "de",
                    "Pacific/Auckland",
                    null,
                    null,
                    false,
                    null,
                    1,
                    Instant.EPOCH,
                    Instant.EPOCH,
                    null,
                    null),
            "editor",
            "Olivia\r\nBcc: all@initech.test",
            "https://hub.test/invitations/abc",
            Instant.parse("2026-12-04T11:30:00Z"));

    @Test
    void saysInTextAndInHtmlWhoAsksAndWhere() throws Exception {
        assertThat(mail("127.0.0.1", SERVER.getSmtp().getPort()).send(letter)).isTrue();
        var received = SERVER.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getAllRecipients()).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("Olivia Bcc: all@initech.test invites you to Ace & <b>Sons</b>");
        var whole = GreenMailUtil.getBody(received[0]);
        assertThat(whole)
                .contains("text/plain", "text/html", "Ace &amp; &lt;b&gt;Sons&lt;/b&gt;", "5. Dezember 2026")
                .contains("https://hub.test/invitations/abc")
                .doesNotContain("{{");
    }

    @Test
    void isNotSentWhereTheServerIsAwayOrThereIsNone() {
        assertThat(mail("127.0.0.1", 1).send(letter)).isFalse();
        assertThat(mail("", 1).send(letter)).isFalse();
    }

    private static InvitationMail mail(String host, int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new InvitationMail(
                new InvitationProperties(host, "hub@hub.test", "https://hub.test", Duration.ofDays(7), 10),
                beans.getBeanProvider(JavaMailSender.class));
    }
}
