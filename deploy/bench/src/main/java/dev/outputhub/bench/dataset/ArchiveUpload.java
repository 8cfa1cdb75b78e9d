package dev.outputhub.bench.dataset;

import dev.outputhub.bench.load.Gateway;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.UUID;

/** Sends an archive in and waits for the end of its import. */
public final class ArchiveUpload {

    private static final long POLL_MILLIS = 100;

    private ArchiveUpload() {}

    /** @return the id of the completed import */
    public static UUID of(Gateway gateway, Path file) throws IOException, InterruptedException {
        return of(gateway, "conversations.json", BodyPublishers.ofFile(file));
    }

    /** @return the id of the completed import */
    public static UUID of(Gateway gateway, String fileName, BodyPublisher content) throws InterruptedException {
        var id = start(gateway, fileName, content);
        if (!ended(gateway, id)) {
            throw new IllegalStateException("The import failed: " + gateway.get("/api/v1/imports/" + id));
        }
        return UUID.fromString(id);
    }

    /** @return the id of an import that runs */
    public static String start(Gateway gateway, String fileName, BodyPublisher content) {
        return Gateway.JSON
                .readTree(gateway.send(gateway.uploading("/api/v1/imports", fileName, content), 202))
                .path("id")
                .asString();
    }

    /** @return whether it came to a good end */
    public static boolean ended(Gateway gateway, String id) throws InterruptedException {
        while (true) {
            var state = gateway.get("/api/v1/imports/" + id).path("state").asString();
            if (state.equals("completed")) {
                return true;
            }
            if (state.equals("failed")) {
                return false;
            }
            Thread.sleep(POLL_MILLIS);
        }
    }
}
