package dev.outputhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Every process of the platform is killed hard under a running import, in several falls, and brought back by an operator. */
@Order(Integer.MAX_VALUE)
class HardKillJourneyTests {

    private static final int CONVERSATIONS = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    /** Those that fall together: what an import leans on alone, of the rest several, since bringing them back takes minutes in all. */
    private static final List<List<String>> FALLS = List.of(
            List.of("conversation-service"),
            List.of("postgres"),
            List.of("kafka"),
            List.of("redis", "s3"),
            List.of("output-service", "gateway"),
            List.of("prompt-service", "auth-service", "keycloak"),
            List.of("llm-service", "analytics-service", "notification-service"));

    private final Api editor = Api.as("editor@acme.test");

    @Test
    void importsEndCompleteWithNothingLostAndNothingTwice() {
        Map<String, String> marksByImport = new LinkedHashMap<>();
        String current = "";
        for (var parts : FALLS) {
            if (current.isEmpty() || isOver(current)) {
                var mark = UUID.randomUUID().toString();
                current = ImportedArchive.start(editor, mark + ".json", ImportedArchive.chatGpt(mark, CONVERSATIONS));
                marksByImport.put(current, mark);
                awaitRunning(current);
            }
            parts.forEach(HardKillJourneyTests::kill);
            RunningPlatform.hub("up", "--no-build");
        }
        marksByImport.forEach(this::assertComplete);
    }

    private void assertComplete(String id, String mark) {
        var finished = ImportedArchive.finished(editor, id, PATIENCE);
        assertThat(finished.path("state").asString()).as(finished.toString()).isEqualTo("completed");
        var counts = finished.path("counts");
        assertThat(counts.path("conversations").path("new").asInt()).isEqualTo(CONVERSATIONS);
        assertThat(counts.path("messages").path("new").asInt()).isEqualTo(2 * CONVERSATIONS);

        var again = ImportedArchive.start(editor, mark + ".json", ImportedArchive.chatGpt(mark, CONVERSATIONS));
        var unchanged =
                ImportedArchive.finished(editor, again, PATIENCE).path("counts").path("conversations");
        assertThat(unchanged.path("unchanged").asInt()).isEqualTo(CONVERSATIONS);
        assertThat(unchanged.path("new").asInt()).isZero();
    }

    private void awaitRunning(String id) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !"queued".equals(state(id)));
    }

    private boolean isOver(String id) {
        return Set.of("completed", "failed").contains(state(id));
    }

    private String state(String id) {
        return editor.get("/api/v1/imports/" + id).json().path("state").asString();
    }

    private static void kill(String part) {
        try {
            var written = Files.readString(RunningPlatform.data().resolve("run").resolve(part + ".pid"));
            var process =
                    ProcessHandle.of(Long.parseLong(written.split(" ", -1)[0])).orElseThrow();
            process.destroyForcibly();
            process.onExit().join();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
