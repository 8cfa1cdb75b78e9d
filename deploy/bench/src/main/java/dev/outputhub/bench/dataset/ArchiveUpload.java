package dev.outputhub.bench.dataset;

import dev.outputhub.bench.load.Gateway;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.UUID;

/** Sends an archive in and waits for the end of its import. */
public final class ArchiveUpload {

    private static final long POLL_MILLIS = 100;

    private ArchiveUpload() {}

    /** @return the id of the completed import */
    public static UUID of(Gateway gateway, Path file) throws IOException, InterruptedException {
        var boundary = "bench-" + UUID.randomUUID();
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"format\"\r\n\r\nauto\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"conversations.json\"\r\n"
                + "Content-Type: application/json\r\n\r\n";
        var request = gateway.request("/api/v1/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofFile(file),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
                .build();
        var id = Gateway.JSON.readTree(gateway.send(request, 202)).path("id").asString();
        while (true) {
            var state = gateway.get("/api/v1/imports/" + id).path("state").asString();
            if (state.equals("completed")) {
                return UUID.fromString(id);
            }
            if (state.equals("failed")) {
                throw new IllegalStateException("The import failed: " + gateway.get("/api/v1/imports/" + id));
            }
            Thread.sleep(POLL_MILLIS);
        }
    }
}
