package dev.outputhub.launcher.drill;

import dev.outputhub.launcher.console.HubProblem;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who asks a gateway, with a token. */
public final class Person {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BOUNDARY = "hub-drill-boundary";

    private final String gateway;
    private final String token;

    public Person(String gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    public JsonNode get(String path) {
        return JSON.readTree(send(request(path).GET()).body());
    }

    public String text(String path) {
        return send(request(path).GET()).body();
    }

    public int status(String path) {
        return exchange(request(path).GET()).statusCode();
    }

    public JsonNode post(String path, Object body) {
        return JSON.readTree(send(request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))))
                .body());
    }

    /** Whatever version it has. */
    public void patch(String path, Object body) {
        send(request(path)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", "*")
                .method("PATCH", BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public void delete(String path) {
        send(request(path).header("If-Match", "*").DELETE());
    }

    public void purge(String path) {
        send(request(path + "/purge").header("If-Match", "*").POST(BodyPublishers.noBody()));
    }

    public JsonNode upload(String name, String content) {
        var body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n--" + BOUNDARY + "--\r\n";
        return JSON.readTree(send(request("/api/v1/files")
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofString(body)))
                .body());
    }

    /** Whether a search finds it. */
    public boolean finds(String words, String id) {
        return get("/api/v1/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .path("items")
                .valueStream()
                .anyMatch(hit -> hit.path("id").asString("").equals(id));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        var answer = exchange(request);
        if (answer.statusCode() >= 300) {
            throw new HubProblem(
                    answer.request().method() + " " + answer.request().uri() + " was answered by " + answer.statusCode()
                            + ": " + answer.body(),
                    "./hub doctor tells whether all is up");
        }
        return answer;
    }

    private static HttpResponse<String> exchange(HttpRequest.Builder request) {
        try (var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException away) {
            throw new HubProblem("The gateway does not answer: " + away, "./hub doctor tells what is missing", away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new HubProblem("Interrupted while waiting for an answer.", "Try again.", interrupted);
        }
    }
}
