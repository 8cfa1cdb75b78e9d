package dev.outputhub.gateway.problems;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.gateway.routing.DoorProperties;
import dev.outputhub.gateway.testing.GatewayTest;
import java.io.IOException;
import java.net.Socket;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@GatewayTest
class ServerProblemsIntegrationTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final int port;

    ServerProblemsIntegrationTests(DoorProperties door) {
        this.port = door.publicUrl().getPort();
    }

    @Test
    void anAddressThatIsTooLongIsAProblem() throws IOException {
        assertProblem(sent("GET /" + "a".repeat(200_000) + " HTTP/1.1\r\nHost: hub\r\n\r\n"), 414, "address-too-long");
    }

    @Test
    void headersThatAreTooLargeAreAProblem() throws IOException {
        assertProblem(
                sent("GET / HTTP/1.1\r\nHost: hub\r\nX-Much: " + "a".repeat(400_000) + "\r\n\r\n"),
                431,
                "headers-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NONSENSE\r\n\r\n",
                "GET / HTTP/1.1 more\r\nHost: hub\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: hub\r\nno colon\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: hub\r\nBad Name: x\r\n\r\n",
                "POST /api/v1/outputs HTTP/1.1\r\nHost: hub\r\nContent-Length: x\r\n\r\n",
                "POST /api/v1/outputs HTTP/1.1\r\nHost: hub\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
                "POST /api/v1/outputs HTTP/1.1\r\nHost: hub\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: hub:port\r\n\r\n",
            })
    void whatIsNoRequestIsAProblem(String request) throws IOException {
        assertProblem(sent(request), 400, "malformed-request");
    }

    @Test
    void aRefusalOfHeadHasTheHeadersAndNoBody() throws IOException {
        var answer = sent("HEAD / HTTP/1.1\r\nHost: hub:port\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").endsWith("\r\n\r\n");
    }

    @Test
    void theAnswerBeforeIsNotOvertaken() throws IOException {
        var answers = sent("GET /healthz HTTP/1.1\r\nHost: hub\r\n\r\nNONSENSE\r\n\r\n");
        assertThat(answers).startsWith("HTTP/1.1 200").contains("HTTP/1.1 400");
    }

    /** As a program does that sends to the end before it reads: no more than the sockets' buffers hold has been taken by then. */
    @Test
    void anAnswerThatComesBeforeTheEndOfTheBodyIsNotLost() throws IOException {
        var body = 8_000_000;
        var answer = sent("POST /api/v1/outputs HTTP/1.1\r\nHost: hub\r\nConnection: close\r\nContent-Length: " + body
                + "\r\n\r\n" + "a".repeat(body));
        assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json");
    }

    private static void assertProblem(String answer, int status, String code) {
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer.toLowerCase(Locale.ROOT)).contains("content-type: application/problem+json");
        var body = JSON.readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
        assertThat(body.path("status").asInt()).isEqualTo(status);
        assertThat(body.path("code").asString()).isEqualTo(code);
        assertThat(body.path("type").asString()).isEqualTo("urn:problem:" + code);
        assertThat(body.path("title").asString()).isNotEmpty();
        assertThat(body.path("detail").asString()).isNotEmpty();
    }

    /** Everything that comes until the server closes the connection, as it does after what it cannot read. */
    private String sent(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(3_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
