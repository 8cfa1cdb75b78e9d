package dev.outputhub.platform.sample;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.platform.test.identity.TestIssuer;
import dev.outputhub.platform.test.service.ServiceTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over a real connection and byte by byte: what is refused before a controller is asked. */
@ServiceTest
@SpringBootTest(classes = SampleApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HttpIntegrationTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/notes?text=%ff",
                "/api/v1/notes?%ff=1",
                "/api/v1/notes?text=%ed%a0%80",
                "/api/v1/notes/%ff",
                "/api/v1/notes?text=<a>",
                "/api/v1/notes/[x]"
            })
    void answersAProblemToAnAddressThatIsNoText(String address) throws IOException {
        assertThat(answer("GET " + address + " HTTP/1.1\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"code\":\"malformed-request\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/notes?text=[x]", "/api/v1/notes?text=a|b", "/api/v1/notes?text={a}"})
    void takesWhatBrowsersLeaveAsItIs(String address) throws IOException {
        assertThat(answer("GET " + address + " HTTP/1.1\r\n")).startsWith("HTTP/1.1 200");
    }

    @Test
    void answersAProblemToAFormWithoutABoundary() throws IOException {
        assertThat(
                        answer(
                                "POST /api/v1/notes/file HTTP/1.1\r\nContent-Type: multipart/form-data\r\nContent-Length: 0\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"code\":\"malformed-request\"");
    }

    @Test
    void answersAProblemToHeadersThatAreTooLong() throws IOException {
        assertThat(answer("GET /api/v1/notes HTTP/1.1\r\nX-Long: " + "x".repeat(20_000) + "\r\n"))
                .startsWith("HTTP/1.1 4")
                .contains("application/problem+json");
    }

    private String answer(String head) throws IOException {
        var request = head + "Host: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + TestIssuer.shared().token(ACME_EDITOR) + "\r\n\r\n";
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
