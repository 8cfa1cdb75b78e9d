package dev.outputhub.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform through its one door, as one person. */
public final class Gateway {

    public static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final URI address;
    private final String token;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public Gateway(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    public JsonNode get(String path) {
        return JSON.readTree(send(request(path).GET().build(), 200));
    }

    public JsonNode post(String path, Object body, int expected) {
        return JSON.readTree(send(posting(path, body), expected));
    }

    public HttpRequest posting(String path, Object body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
    }

    /** A file as a browser sends it. */
    public HttpRequest uploading(String path, String fileName, BodyPublisher content) {
        var boundary = "bench-" + UUID.randomUUID();
        return request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString("--" + boundary
                                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName + "\"\r\n"
                                + "Content-Type: application/octet-stream\r\n\r\n"),
                        content,
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
                .build();
    }

    public HttpRequest getting(String path) {
        return request(path).GET().build();
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token);
    }

    /** Another answer than the expected one. */
    public static final class Refusal extends IllegalStateException {

        private final int status;

        Refusal(String message, int status) {
            super(message);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** @throws Refusal when the status is another */
    public byte[] send(HttpRequest request, int expected) {
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != expected) {
                var text = new String(response.body(), StandardCharsets.UTF_8);
                throw new Refusal(
                        request.method() + " " + request.uri() + " answered " + response.statusCode() + ": "
                                + text.substring(0, Math.min(300, text.length())),
                        response.statusCode());
            }
            return response.body();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
