package dev.outputhub.journeys;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What the mail server of the platform keeps for somebody. */
final class Mailbox {

    private static final int PLACE = 18;

    private Mailbox() {}

    /** The token of the newest invitation to an organisation; waits for the mail. */
    static String invitation(String address, String organization) {
        return await("a mail to " + address)
                .atMost(Duration.ofSeconds(30))
                .until(() -> newest(address, organization), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<String> newest(String address, String organization)
            throws IOException, InterruptedException {
        var link = Pattern.compile(Pattern.quote(RunningPlatform.url() + "/invitations/") + "([\\w-]+)");
        var found = Optional.<String>empty();
        for (var mail : mails(address)) {
            var text = plain(mail.path("mimeMessage").asString(""));
            var token = link.matcher(text);
            if (text.contains(organization) && token.find()) {
                found = Optional.of(token.group(1));
            }
        }
        return found;
    }

    private static Iterable<JsonNode> mails(String address) throws IOException, InterruptedException {
        var server = "http://" + RunningPlatform.url().getHost() + ":"
                + (RunningPlatform.url().getPort() + PLACE);
        var inbox = URI.create(
                server + "/api/user/" + URLEncoder.encode(address, StandardCharsets.UTF_8) + "/messages/INBOX");
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(inbox).build(), HttpResponse.BodyHandlers.ofString());
            var mails = new ArrayList<JsonNode>();
            if (answer.statusCode() == 200) {
                Api.JSON.readTree(answer.body()).forEach(mails::add);
            }
            return mails;
        }
    }

    /** Without the quoted-printable form (RFC 2045) that long lines of mails have. */
    private static String plain(String mime) {
        var joined = mime.replaceAll("=\\r?\\n", "");
        return Pattern.compile("=([0-9A-F]{2})")
                .matcher(joined)
                .replaceAll(code -> String.valueOf((char) Integer.parseInt(code.group(1), 16))
                        .replace("\\", "\\\\")
                        .replace("$", "\\$"));
    }
}
