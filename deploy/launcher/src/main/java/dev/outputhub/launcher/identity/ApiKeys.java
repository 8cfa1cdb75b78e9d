package dev.outputhub.launcher.identity;

import dev.outputhub.launcher.console.HubProblem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes API keys at the gateway, in a person's name. */
public final class ApiKeys {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CREATED = 201;

    private final String gateway;
    private final String token;

    public ApiKeys(String gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** @param scopes none for all that the person holds */
    public String make(String name, List<String> scopes) {
        try (var http = HttpClient.newHttpClient()) {
            var wanted = scopes.isEmpty() ? own(http) : scopes;
            var request = to("/api/v1/api-keys")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            JSON.writeValueAsString(Map.of("name", name, "scopes", wanted))))
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            var body = JSON.readTree(answer.body());
            if (answer.statusCode() != CREATED) {
                throw new HubProblem(
                        "No key was made: " + body.path("detail").asString(""),
                        "./hub key --help lists what it takes.");
            }
            return body.path("key").asString();
        } catch (IOException away) {
            throw new HubProblem(
                    "The gateway at " + gateway + " does not answer.", "Is the platform up? ./hub status", away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new HubProblem("Interrupted while waiting for a key.", "Try again.", interrupted);
        }
    }

    private List<String> own(HttpClient http) throws IOException, InterruptedException {
        var answer = http.send(to("/api/v1/me").GET().build(), HttpResponse.BodyHandlers.ofString());
        return JSON.readTree(answer.body())
                .path("scopes")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }
}
