package dev.outputhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Every endpoint of the API document with hostile values in every place: a short run with the other journeys, a long one by
 * HUB_FUZZ_REQUESTS and HUB_FUZZ_SECONDS. HUB_FUZZ_SEED repeats a run.
 */
class FuzzJourneyTests {

    private static final int REQUESTS = 4000;
    private static final int SECONDS = 30;

    /** The same requests each time: what one change breaks is not found at another. */
    private static final long SEED = 1;

    @Test
    void nothingThatIsSentBreaksAnAnswerOrAList() throws IOException {
        RunningPlatform.url();
        long seed = setting("HUB_FUZZ_SEED").orElse(SEED);
        int count = setting("HUB_FUZZ_REQUESTS").orElse((long) REQUESTS).intValue();
        var time = Duration.ofSeconds(setting("HUB_FUZZ_SECONDS").orElse((long) SECONDS));
        System.out.println("Fuzz with seed " + seed + ": at most " + count + " requests in " + time.toSeconds() + " s");

        var logs = ServiceLogs.fromNow();
        var document = ApiDocument.read();
        var before = SharedSettings.read(Api.as("owner@acme.test"));
        var run = new FuzzRun(document, seed);
        var refused = run.refusedValidRequests();
        long begin = System.nanoTime();
        System.out.println("Valid requests refused: " + refused.size() + "\n  " + String.join("\n  ", refused));
        var verdicts = run.send(count, time);
        before.restore();
        var took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.println(verdicts.statuses() + " in " + took.toSeconds() + " s" + verdicts.described());
        var lists = new EveryList(document, Api.as("owner@acme.test"), seed);
        var unreadable = lists.faults();
        var errors = logs.errors();

        var report =
                "\nFuzz, seed %d: %d requests in %d s%nby status: %s%n503: %s%nlists and records read: %d%nvalid requests refused:%n  %s%nfindings:%n%s%nunreadable:%n%s%nerrors in logs:%n%s"
                        .formatted(
                                seed,
                                verdicts.count(),
                                took.toSeconds(),
                                verdicts.statuses(),
                                verdicts.unavailable(),
                                lists.pages(),
                                String.join("\n  ", refused),
                                verdicts.described(),
                                String.join("\n", unreadable),
                                String.join("\n", errors));
        System.out.println(report);
        Files.write(
                Files.createDirectories(Path.of("target")).resolve("fuzz-" + seed + ".txt"),
                report.getBytes(StandardCharsets.UTF_8));
        assertThat(verdicts.findings()).as("answers, seed " + seed).isEmpty();
        assertThat(unreadable).as("lists, seed " + seed).isEmpty();
        assertThat(errors).as("errors in logs, seed " + seed).isEmpty();
    }

    private static Optional<Long> setting(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(it -> !it.isBlank())
                .map(Long::valueOf);
    }
}
