package dev.outputhub.bench.seed;

import dev.outputhub.bench.load.Gateway;
import dev.outputhub.bench.load.Gateway.Refusal;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The organisation that rows go into, as its owner sees it. A service that is busy or restarts is asked again. */
final class Organization {

    private static final int CONFLICT = 409;
    private static final int MOST_TRIES = 8;
    private static final long FIRST_PAUSE_MILLIS = 250;

    private final Gateway gateway;

    Organization(Gateway gateway) {
        this.gateway = gateway;
    }

    Gateway gateway() {
        return gateway;
    }

    String id() throws InterruptedException {
        return get("/api/v1/me").path("organization").path("id").asString();
    }

    JsonNode get(String path) throws InterruptedException {
        return json(gateway.getting(path), 200);
    }

    JsonNode create(String path, Object body) throws InterruptedException {
        return json(gateway.posting(path, body), 201);
    }

    /** The name may be taken already. */
    void createUnlessThere(String path, Object body) throws InterruptedException {
        try {
            create(path, body);
        } catch (Refusal refusal) {
            if (refusal.status() != CONFLICT) {
                throw refusal;
            }
        }
    }

    /** Services hear of what the others removed a moment later, so it is tried several times. */
    void removeUnlessUsed(String path) throws InterruptedException {
        for (int tried = 0; tried < MOST_TRIES; tried++) {
            try {
                act("DELETE", path, 204);
                return;
            } catch (Refusal refusal) {
                if (refusal.status() != CONFLICT) {
                    throw refusal;
                }
            }
            Thread.sleep(FIRST_PAUSE_MILLIS);
        }
    }

    String idOf(String path, Object body) throws InterruptedException {
        return create(path, body).path("id").asString();
    }

    /** Whatever the version is: nobody else writes here meanwhile. */
    void change(String method, String path, Object body, int expected) throws InterruptedException {
        send(
                gateway.request(path)
                        .header("Content-Type", "application/json")
                        .header("If-Match", "*")
                        .method(method, BodyPublishers.ofByteArray(Gateway.JSON.writeValueAsBytes(body)))
                        .build(),
                expected);
    }

    void act(String method, String path, int expected) throws InterruptedException {
        send(
                gateway.request(path)
                        .header("If-Match", "*")
                        .method(method, BodyPublishers.noBody())
                        .build(),
                expected);
    }

    void forEach(String list, Consumer<JsonNode> item) throws InterruptedException {
        var cursor = "";
        do {
            var page = get(list + (list.contains("?") ? "&" : "?") + "limit=200" + cursor);
            page.path("items").forEach(item);
            var next = page.path("nextCursor").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
    }

    List<String> ids(String list) throws InterruptedException {
        var ids = new ArrayList<String>();
        forEach(list, item -> ids.add(item.path("id").asString()));
        return ids;
    }

    JsonNode json(HttpRequest request, int expected) throws InterruptedException {
        return Gateway.JSON.readTree(send(request, expected));
    }

    private byte[] send(HttpRequest request, int expected) throws InterruptedException {
        for (int tried = 1; ; tried++) {
            try {
                return gateway.send(request, expected);
            } catch (Refusal refusal) {
                if (tried == MOST_TRIES || (refusal.status() != 429 && refusal.status() != 503)) {
                    throw refusal;
                }
            }
            Thread.sleep(FIRST_PAUSE_MILLIS << tried);
        }
    }
}
