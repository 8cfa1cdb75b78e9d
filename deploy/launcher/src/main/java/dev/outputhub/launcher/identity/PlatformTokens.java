package dev.outputhub.launcher.identity;

import dev.outputhub.launcher.console.HubProblem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Tokens of the platform, which auth-service gives for a proof of who somebody is, as the gateway asks for them. */
public final class PlatformTokens {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int FORBIDDEN = 403;

    private final String authService;

    public PlatformTokens(String authService) {
        this.authService = authService;
    }

    /**
     * Good for fifteen minutes.
     *
     * @param organization its slug; null for the person's first
     */
    public String forProof(String keycloakToken, @Nullable String organization) {
        var body = new HashMap<String, @Nullable String>();
        body.put("token", keycloakToken);
        body.put("organization", organization);
        var request = HttpRequest.newBuilder(URI.create(authService + "/internal/open/people/exchange"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            var read = JSON.readTree(answer.body());
            if (answer.statusCode() == FORBIDDEN) {
                throw new HubProblem(read.path("detail").asString(""), "GET /api/v1/organizations lists them.");
            }
            if (!read.has("token")) {
                throw new HubProblem(
                        "auth-service gave no token: " + answer.body(), "Is the platform up? ./hub status");
            }
            return read.path("token").asString();
        } catch (IOException away) {
            throw new HubProblem(
                    "auth-service at " + authService + " does not answer.", "Is the platform up? ./hub status", away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new HubProblem("Interrupted while waiting for a token.", "Try again.", interrupted);
        }
    }
}
