package dev.outputhub.setup;

import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.identity.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keycloak's interface for administrators, as one of them. */
record Keycloak(String url, String token) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static Keycloak signedIn(String url, String administrator, String password) {
        return new Keycloak(url, new Tokens(url + "/realms/master").ofAdministrator(administrator, password));
    }

    JsonNode get(String path) {
        return find(path).orElseThrow(() -> new HubProblem("Keycloak has no " + path, "Was the realm taken apart?"));
    }

    /** Empty when it is not there. */
    Optional<JsonNode> find(String path) {
        var response = send(request(path).GET());
        return response.statusCode() == 404
                ? Optional.empty()
                : Optional.of(JsonMapper.shared().readTree(accepted(response).body()));
    }

    void post(String path, JsonNode body) {
        accepted(send(request(path).POST(BodyPublishers.ofString(body.toString()))));
    }

    void put(String path, JsonNode body) {
        accepted(send(request(path).PUT(BodyPublishers.ofString(body.toString()))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> accepted(HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            // the request is not told: it holds secrets
            throw new HubProblem(
                    "Keycloak answered " + response.request().method() + " "
                            + response.request().uri().getPath() + " with " + response.statusCode() + ": "
                            + response.body(),
                    "docker compose logs keycloak tells more");
        }
        return response;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new HubProblem("Keycloak does not answer.", "Is it up? docker compose ps", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new HubProblem("Interrupted while talking to Keycloak.", "Start it again.", interrupted);
        }
    }
}
