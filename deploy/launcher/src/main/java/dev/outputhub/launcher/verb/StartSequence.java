package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.part.Part;
import dev.outputhub.launcher.part.PartRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Starts each part as soon as what it needs is there. */
final class StartSequence {

    private final PartRunner runner;

    StartSequence(PartRunner runner) {
        this.runner = runner;
    }

    void start(Platform platform) {
        var servers = platform.infrastructure();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var postgres = up(servers.postgres(), threads);
            var all = new ArrayList<CompletableFuture<Void>>();
            // the slowest of them all, and nobody waits for it to start
            all.add(postgres.thenRunAsync(() -> runner.bringUp(servers.keycloak()), threads));
            var kafka = up(servers.kafka(), threads);
            var redis = up(servers.redis(), threads);
            all.add(up(servers.s3(), threads));
            all.add(up(servers.mail(), threads));
            var needed = CompletableFuture.allOf(postgres, kafka, redis);
            for (var service : platform.services()) {
                all.add(needed.thenRunAsync(() -> runner.bringUp(service), threads));
            }
            all.add(needed);
            await(all);
        }
    }

    void startInfrastructure(Platform platform) {
        start(platform.only("infrastructure"));
    }

    /** What tests without events need; who people are, Keycloak need not say. */
    void startForSlices(Platform platform) {
        var servers = platform.infrastructure();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            await(Stream.of(servers.postgres(), servers.redis(), servers.s3())
                    .map(part -> up(part, threads))
                    .toList());
        }
    }

    private CompletableFuture<Void> up(Part part, ExecutorService threads) {
        return CompletableFuture.runAsync(() -> runner.bringUp(part), threads);
    }

    private static void await(List<CompletableFuture<Void>> all) {
        try {
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof HubProblem problem) {
                throw problem;
            }
            throw failure;
        }
    }
}
