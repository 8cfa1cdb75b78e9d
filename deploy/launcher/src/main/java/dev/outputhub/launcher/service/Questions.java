package dev.outputhub.launcher.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** What people ask a service most, asked until the virtual machine has seen enough of its answers. */
final class Questions {

    private static final int ROUNDS = 100;
    private static final Duration ENOUGH = Duration.ofMinutes(1);

    private final HubService service;
    private final String address;
    private final String token;

    Questions(HubService service, String address, String token) {
        this.service = service;
        this.address = address;
        this.token = token;
    }

    void ask() {
        long end = System.nanoTime() + ENOUGH.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            for (var body : records()) {
                http.send(
                        to(paths().getFirst())
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.discarding());
            }
            for (int round = 0; round < ROUNDS && System.nanoTime() < end; round++) {
                for (var path : paths()) {
                    http.send(to(path).GET().build(), BodyHandlers.discarding());
                }
            }
        } catch (IOException _) {
            // what was answered until then is recorded all the same
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }

    /** The first is where records are made. */
    private List<String> paths() {
        return switch (service) {
            case GATEWAY ->
                List.of(
                        "/api/v1/me",
                        "/api/v1/outputs?limit=25&include=terms,prompt",
                        "/api/v1/search?q=rehearsal",
                        "/");
            case AUTH -> List.of("/api/v1/me", "/api/v1/roles", "/api/v1/members");
            case PROMPT ->
                List.of(
                        "/api/v1/prompts",
                        "/api/v1/prompts?limit=25&q=rehearsal",
                        "/api/v1/prompts/rehearsal-1",
                        "/api/v1/vocabularies");
            case OUTPUT ->
                List.of(
                        "/api/v1/outputs",
                        "/api/v1/outputs?limit=25&include=terms,prompt",
                        "/api/v1/outputs?limit=25&q=rehearsal");
            case CONVERSATION -> List.of("/api/v1/conversations?limit=25", "/api/v1/imports");
            case LLM -> List.of("/api/v1/provider-connections", "/api/v1/models");
            case ANALYTICS -> List.of("/api/v1/analytics/usage");
            case NOTIFICATION -> List.of("/api/v1/notifications", "/api/v1/webhooks");
        };
    }

    private List<String> records() {
        return switch (service) {
            case PROMPT -> List.of("{\"title\":\"Rehearsal 1\",\"content\":\"Say {{word}}.\"}");
            case OUTPUT ->
                List.of(
                        "{\"title\":\"Rehearsal 1\",\"content\":\"# One\\n\\nA text to list.\"}",
                        "{\"title\":\"Rehearsal 2\",\"content\":\"# Two\\n\\nAnother text to list.\"}");
            case GATEWAY, AUTH, CONVERSATION, LLM, ANALYTICS, NOTIFICATION -> List.of();
        };
    }
}
