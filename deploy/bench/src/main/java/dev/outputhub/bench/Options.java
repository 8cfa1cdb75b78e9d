package dev.outputhub.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What to measure, and how much of it. Read from environment variables that ./hub sets and from {@code --name value} arguments.
 *
 * @param connections concurrent callers
 * @param outputs rows of the data set
 * @param messages in the archive that is imported
 * @param storedMessages in the archive that is searched
 * @param events that are told at once
 * @param samples a folder of real exports that rankings are judged by too; the bench's own texts alone where there is none
 * @param processes where the launcher writes down which process is which
 * @param kafka where the broker listens
 */
public record Options(
        URI gateway,
        String databaseUrl,
        Map<String, String> tokens,
        int connections,
        Duration duration,
        Duration warmUp,
        int outputs,
        int messages,
        int storedMessages,
        int events,
        @Nullable Path samples,
        Path results,
        Path processes,
        String kafka) {

    public String editorToken() {
        return Objects.requireNonNull(tokens.get("editor@acme.test"));
    }
}
