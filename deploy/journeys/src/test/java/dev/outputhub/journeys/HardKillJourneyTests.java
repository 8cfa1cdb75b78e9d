package dev.outputhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each process of the platform is killed hard under a running import, and brought back as an operator would. */
class HardKillJourneyTests {

    private static final int CONVERSATIONS = 2_000;

    @ParameterizedTest(name = "{0} is killed under a running import")
    @ValueSource(
            strings = {
                "conversation-service",
                "postgres",
                "kafka",
                "redis",
                "s3",
                "keycloak",
                "gateway",
                "output-service",
                "prompt-service",
                "auth-service",
                "llm-service",
                "analytics-service",
                "notification-service"
            })
    void importEndsCompleteWithNothingLostAndNothingTwice(String part) {
        var mark = UUID.randomUUID().toString();
        var editor = Api.as("editor@acme.test");
        var archive = ImportedArchive.chatGpt(mark, CONVERSATIONS);
        var id = ImportedArchive.start(editor, mark + ".json", archive);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !"queued"
                        .equals(editor.get("/api/v1/imports/" + id)
                                .json()
                                .path("state")
                                .asString()));

        kill(part);
        RunningPlatform.hub("up", "--no-build");

        var finished = ImportedArchive.finished(editor, id, Duration.ofMinutes(3));
        assertThat(finished.path("state").asString()).as(finished.toString()).isEqualTo("completed");
        var counts = finished.path("counts");
        assertThat(counts.path("conversations").path("new").asInt()).isEqualTo(CONVERSATIONS);
        assertThat(counts.path("messages").path("new").asInt()).isEqualTo(2 * CONVERSATIONS);

        var again = ImportedArchive.importAs(editor, mark + ".json", archive).path("counts");
        assertThat(again.path("conversations").path("unchanged").asInt()).isEqualTo(CONVERSATIONS);
        assertThat(again.path("conversations").path("new").asInt()).isZero();
    }

    private static void kill(String part) {
        try {
            var written = Files.readString(RunningPlatform.data().resolve("run").resolve(part + ".pid"));
            ProcessHandle.of(Long.parseLong(written.split(" ", -1)[0]))
                    .orElseThrow()
                    .destroyForcibly();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
