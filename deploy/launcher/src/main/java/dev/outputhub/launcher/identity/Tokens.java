package dev.outputhub.launcher.identity;

import dev.outputhub.launcher.console.HubProblem;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Bearer tokens for scripts, tests and the launcher itself. */
public final class Tokens {

    private static final String UP_FIRST = "Is the platform up? ./hub status";

    private final String issuer;

    public Tokens(String issuer) {
        this.issuer = issuer;
    }

    public String ofPerson(String user, String password) {
        return request(Map.of(
                "grant_type", "password", "client_id", "output-hub-cli", "username", user, "password", password));
    }

    public String ofServices(String clientSecret) {
        return request(Map.of(
                "grant_type", "client_credentials",
                "client_id", "output-hub-services",
                "client_secret", clientSecret));
    }

    /** Of Keycloak's own administrator; the issuer must be the master realm then. */
    public String ofAdministrator(String user, String password) {
        return request(
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", user, "password", password));
    }

    private String request(Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.body().contains("invalid_grant")) {
                throw new HubProblem(
                        "Keycloak does not know " + form.get("username") + " with the password of this run.",
                        "People that came with a later release are there after ./hub reset, which begins anew.");
            }
            if (response.statusCode() != 200) {
                throw new HubProblem("Keycloak gave no token: " + response.body(), UP_FIRST);
            }
            return JsonMapper.shared()
                    .readTree(response.body())
                    .get("access_token")
                    .asString();
        } catch (IOException failure) {
            throw new HubProblem("Keycloak at " + issuer + " does not answer.", UP_FIRST, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new HubProblem("Interrupted while waiting for a token.", "Try again.", interrupted);
        }
    }
}
