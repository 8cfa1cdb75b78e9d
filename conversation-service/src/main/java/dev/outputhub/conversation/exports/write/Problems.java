package dev.outputhub.conversation.exports.write;

import dev.outputhub.conversation.exports.job.ExportKind;
import dev.outputhub.conversation.exports.job.ExportProblem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an export had to leave out. All of it goes into the archive; the first few are told with the export too. */
public final class Problems {

    private static final int TOLD = 100;

    private final JsonMapper json;
    private final Path file;
    private final List<ExportProblem> first = new ArrayList<>();
    private int count;

    public Problems(JsonMapper json, Path file) {
        this.json = json;
        this.file = file;
    }

    public void add(ExportKind kind, JsonNode record, String reason) {
        add(new ExportProblem(kind.text(), text(record, "id"), Titles.of(record), reason));
    }

    private void add(ExportProblem problem) {
        count++;
        if (first.size() < TOLD) {
            first.add(problem);
        }
        try {
            Files.writeString(
                    file,
                    json.writeValueAsString(problem) + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<ExportProblem> first() {
        return List.copyOf(first);
    }

    public int count() {
        return count;
    }

    void copy(OutputStream to) throws IOException {
        Files.copy(file, to);
    }

    private static @Nullable String text(JsonNode record, String field) {
        return record.path(field).isString() ? record.path(field).asString() : null;
    }
}
