package dev.outputhub.journeys;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Requests that do not wait for each other: one after the other, most of their time nobody works. */
final class SideBySide {

    private SideBySide() {}

    /** In the order of the work. */
    static <T, R> List<R> each(int lanes, Collection<T> work, Function<T, R> one) {
        try (var pool = Executors.newFixedThreadPool(lanes)) {
            var begun = work.stream()
                    .map(it -> CompletableFuture.supplyAsync(() -> one.apply(it), pool))
                    .toList();
            return begun.stream().map(CompletableFuture::join).toList();
        }
    }
}
