package dev.outputhub.launcher.identity;

import dev.outputhub.launcher.console.HubProblem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keycloak's interface for administrators.
 *
 * @param url without a slash at its end; paths begin with {@code /admin}
 * @param token of an administrator
 */
public record RealmAdministration(String url, String token) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    JsonNode get(String path) {
        return JsonMapper.shared().readTree(send("GET", path, BodyPublishers.noBody()));
    }

    void post(String path, JsonNode body) {
        send("POST", path, BodyPublishers.ofString(body.toString()));
    }

    void put(String path, JsonNode body) {
        send("PUT", path, BodyPublishers.ofString(body.toString()));
    }

    void delete(String path) {
        send("DELETE", path, BodyPublishers.noBody());
    }

    private String send(String method, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new HubProblem(
                        "Keycloak answered " + method + " " + path + " with " + response.statusCode() + ": "
                                + response.body(),
                        "Start again: what was done half is done anew.");
            }
            return response.body();
        } catch (IOException failure) {
            throw new HubProblem("Keycloak does not answer.", "Is it up?", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new HubProblem("Interrupted while talking to Keycloak.", "Start it again.", interrupted);
        }
    }

    @Override
    public String toString() {
        return "RealmAdministration[" + url + "]";
    }
}
