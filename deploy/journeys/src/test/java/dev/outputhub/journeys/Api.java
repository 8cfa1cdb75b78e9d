package dev.outputhub.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform's HTTP interface as one person sees it. */
final class Api {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final HttpClient HTTP = client().build();

    private final String token;
    private final HttpClient http;

    /** Empty for the organisation that counts where none is named. */
    private final String organization;

    private Api(String token, HttpClient http, String organization) {
        this.token = token;
        this.http = http;
        this.organization = organization;
    }

    static Api as(String email) {
        return new Api(RunningPlatform.token(email), HTTP, "");
    }

    /** A program. */
    static Api withKey(String key) {
        return new Api(key, HTTP, "");
    }

    /** The same person in another of their organisations. */
    Api in(String slug) {
        return new Api(token, http, slug);
    }

    /** The same person at another address of this machine. */
    Api from(InetAddress address) {
        return new Api(token, client().localAddress(address).build(), organization);
    }

    private static HttpClient.Builder client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5));
    }

    record Answer(int status, String body, String etag) {
        JsonNode json() {
            return JSON.readTree(body);
        }
    }

    Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    Answer post(String path, Object body) {
        return send("POST", path, JSON.writeValueAsString(body), Map.of());
    }

    Answer send(String method, String path, String json, Map<String, String> headers) {
        var request = request(path).timeout(TIMEOUT);
        headers.forEach(request::header);
        if (json == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json));
        }
        return exchange(request.build());
    }

    /** The status alone; streams that never end are closed at once. */
    Answer head(String method, String path, String json, Map<String, String> headers) {
        var request = request(path).timeout(TIMEOUT);
        headers.forEach(request::header);
        if (json == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json));
        }
        try {
            HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                boolean stream =
                        response.headers().firstValue("content-type").orElse("").startsWith("text/event-stream");
                var text = stream ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
                return new Answer(response.statusCode(), text, "");
            }
        } catch (IOException failure) {
            throw new IllegalStateException(method + " " + path + " got no answer", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    Answer upload(String path, String fileName, byte[] content, Map<String, String> fields) {
        return upload("POST", path, fileName, content, fields);
    }

    Answer upload(String method, String path, String fileName, byte[] content, Map<String, String> fields) {
        var boundary = "journey-" + UUID.randomUUID();
        var head = new StringBuilder();
        fields.forEach((name, value) -> head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
        head.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                        .formatted(boundary, fileName))
                .append("Content-Type: application/octet-stream\r\n\r\n");
        var tail = "\r\n--" + boundary + "--\r\n";
        var request = request(path)
                .timeout(TIMEOUT)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .method(
                        method,
                        BodyPublishers.concat(
                                BodyPublishers.ofString(head.toString()),
                                BodyPublishers.ofByteArray(content),
                                BodyPublishers.ofString(tail)))
                .build();
        return exchange(request);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(RunningPlatform.url() + path))
                .header("Authorization", "Bearer " + token);
        return organization.isEmpty() ? request : request.header("Hub-Organization", organization);
    }

    private Answer exchange(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("etag").orElse(""));
        } catch (IOException failure) {
            throw new IllegalStateException(request.method() + " " + request.uri() + " got no answer", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
