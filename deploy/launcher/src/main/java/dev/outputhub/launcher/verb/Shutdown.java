package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.part.Part;
import dev.outputhub.launcher.part.PartRunner;
import java.util.List;
import java.util.concurrent.Executors;

/** Services first, then the servers they talk to, the database last. */
record Shutdown(PartRunner runner) {

    void of(Platform platform) {
        var servers = platform.infrastructure();
        together(platform.services());
        together(List.of(servers.keycloak(), servers.kafka(), servers.redis(), servers.s3(), servers.mail()));
        together(List.of(servers.postgres()));
    }

    private void together(List<? extends Part> parts) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            parts.forEach(part -> threads.submit(() -> runner.takeDown(part)));
        }
    }
}
