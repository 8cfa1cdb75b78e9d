package dev.outputhub.platform.sample;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.platform.test.identity.TestIssuer;
import dev.outputhub.platform.test.service.ServiceTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over a real connection and byte by byte: what is refused before a controller is asked. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
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
    void takesAThousandCharactersOfAnyScript() throws IOException {
        assertThat(answer("GET /api/v1/notes?text=" + "%F0%A0%9C%8E".repeat(1_000) + " HTTP/1.1\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void answersAProblemToHeadersThatAreTooLong() throws IOException {
        assertThat(answer("GET /api/v1/notes HTTP/1.1\r\nX-Long: " + "x".repeat(60_000) + "\r\n"))
                .startsWith("HTTP/1.1 431")
                .contains("application/problem+json", "\"code\":\"request-too-large\"");
    }

    @Test
    void answersAProblemToAnAddressThatIsTooLong() throws IOException {
        assertThat(answer("GET /api/v1/notes?text=" + "x".repeat(60_000) + " HTTP/1.1\r\n"))
                .startsWith("HTTP/1.1 414")
                .contains("application/problem+json", "\"code\":\"request-too-large\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Content-Length: 3\r\nContent-Length: 4\r\n", "Content-Length: x\r\n", "Broken Header: x\r\n"})
    void answersAProblemToHeadersThatContradictEachOther(String headers) throws IOException {
        assertThat(answer("POST /api/v1/notes HTTP/1.1\r\n" + headers))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"code\":\"malformed-request\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "*/*;charset=utf-8"})
    void answersAProblemToABodyOfAnyType(String type) throws IOException {
        assertThat(answer("POST /api/v1/notes HTTP/1.1\r\nContent-Type: " + type + "\r\nContent-Length: 0\r\n"))
                .startsWith("HTTP/1.1 415")
                .contains("application/problem+json");
    }

    @Test
    void answersInUtf8WhateverCharsetIsAskedFor() throws IOException {
        assertThat(answer("GET /api/v1/notes HTTP/1.1\r\nAccept: application/json;charset=iso-8859-1\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void logsAnAnswerThatCannotBeWrittenWithItsTrace(CapturedOutput log) throws IOException {
        var answer = answer("GET /api/v1/notes/unwritable HTTP/1.1\r\n");
        assertThat(answer).startsWith("HTTP/1.1 500").contains("\"code\":\"internal-error\"");
        isLogged(answer, log);
    }

    @Test
    void logsAndAnswersWhatFailsInAFilter(CapturedOutput log) throws IOException {
        var answer = answer("GET /api/v1/notes/filtered HTTP/1.1\r\n");
        assertThat(answer).startsWith("HTTP/1.1 500").contains("application/problem+json");
        isLogged(answer, log);
    }

    /** Its end is missing: what came is not taken for a whole answer. */
    @Test
    void breaksOffAnAnswerThatCannotBeWrittenToItsEnd(CapturedOutput log) throws IOException {
        assertThat(answer("GET /api/v1/notes/half-writable HTTP/1.1\r\n"))
                .startsWith("HTTP/1.1 200")
                .doesNotEndWith("0\r\n\r\n");
        assertThat(log).contains("Unexpected failure of /api/v1/notes/half-writable");
    }

    private static void isLogged(String answer, CapturedOutput log) {
        var trace = Pattern.compile("\"traceId\":\"([0-9a-f]{32})\"").matcher(answer);
        assertThat(trace.find()).isTrue();
        assertThat(log.getAll().lines().filter(line -> line.contains(trace.group(1))))
                .anyMatch(line -> line.contains("Unexpected failure"));
    }

    @Test
    void refusesAFormThatSaysItIsTooLargeBeforeItIsSent() throws IOException {
        var head = String.join(
                "\r\n",
                "POST /api/v1/notes/file HTTP/1.1",
                "Content-Length: 30000000",
                "Content-Type: multipart/form-data; boundary=x",
                "");
        try (var socket = new Socket("localhost", port)) {
            send(head, socket);
            var answer = new ByteArrayOutputStream();
            for (int read = socket.getInputStream().read();
                    read >= 0 && read != '}';
                    read = socket.getInputStream().read()) {
                answer.write(read);
            }
            // not to its end: the connection stays open for what is still sent, so that the answer is not lost with it
            assertThat(answer.toString(StandardCharsets.UTF_8).strip())
                    .startsWith("HTTP/1.1 413")
                    .contains("application/problem+json", "The body is larger than the 20 MB taken here.");
        }
    }

    private String answer(String head) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            send(head, socket);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void send(String head, Socket socket) throws IOException {
        var request = head + "Host: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + TestIssuer.shared().token(ACME_EDITOR) + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }
}
