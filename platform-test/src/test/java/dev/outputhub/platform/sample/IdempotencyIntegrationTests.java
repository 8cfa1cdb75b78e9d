package dev.outputhub.platform.sample;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.platform.test.identity.TestIssuer;
import dev.outputhub.platform.test.service.ServiceTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over a real connection: how a body was sent is part of what is tested. */
@ServiceTest
@SpringBootTest(classes = SampleApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class IdempotencyIntegrationTests {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String key = UUID.randomUUID().toString();

    @LocalServerPort
    private int port;

    @Test
    void refusesAnotherBodyOfEqualLengthUnderTheSameKey() throws Exception {
        assertThat(note(whole("aaaa")).statusCode()).isEqualTo(201);
        isRefused(note(whole("bbbb")));
    }

    @Test
    void refusesAnotherChunkedBodyUnderTheSameKey() throws Exception {
        assertThat(note(chunked("aaaa")).statusCode()).isEqualTo(201);
        isRefused(note(chunked("something else")));
    }

    @Test
    void answersTheSameBodyAgainHoweverItIsSent() throws Exception {
        var first = note(chunked("once"));
        var again = note(whole("once"));
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void refusesTheSameBodyToAnotherAddressUnderTheSameKey() throws Exception {
        assertThat(note(whole("once")).statusCode()).isEqualTo(201);
        isRefused(send("?other=1", "application/json", whole("once")));
    }

    @Test
    void countsWhatTheHandlerDidNotRead() throws Exception {
        assertThat(send("", "text/plain", BodyPublishers.ofString("not for")).statusCode())
                .isEqualTo(415);
        isRefused(send("", "text/plain", BodyPublishers.ofString("this one")));
    }

    @Test
    void takesAFormThatIsSentAgainWithAnotherBoundaryForTheSame() throws Exception {
        var first = form("one", "content");
        var again = form("two", "content");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void refusesAFormWithAnotherFileOfEqualLength() throws Exception {
        assertThat(form("one", "content").statusCode()).isEqualTo(200);
        isRefused(form("one", "CONTENT"));
    }

    @Test
    void refusesAFormThatIsNoneUnderAKeyAsWithout() throws Exception {
        assertThat(send("/file", "multipart/form-data", BodyPublishers.ofString("x"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(form("one", "content").statusCode()).isEqualTo(200);
    }

    private static void isRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("idempotency-key-reused");
    }

    private HttpResponse<String> note(BodyPublisher body) throws IOException, InterruptedException {
        return send("", "application/json", body);
    }

    private HttpResponse<String> form(String boundary, String content) throws IOException, InterruptedException {
        var body = """
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="a.txt"\r
                Content-Type: text/plain\r
                \r
                %2$s\r
                --%1$s--\r
                """.formatted(boundary, content);
        return send("/file", "multipart/form-data; boundary=" + boundary, BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/notes" + path))
                .header("Authorization", "Bearer " + TestIssuer.shared().token(ACME_EDITOR))
                .header("Idempotency-Key", key)
                .header("Content-Type", type)
                .POST(body)
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static BodyPublisher whole(String text) {
        return BodyPublishers.ofString(json(text));
    }

    private static BodyPublisher chunked(String text) {
        var bytes = json(text).getBytes(StandardCharsets.UTF_8);
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
    }

    private static String json(String text) {
        return "{\"text\":\"" + text + "\"}";
    }
}
