package dev.outputhub.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A real export of the samples beside the clone: a file, or the folder of Markdown as the ZIP it would be sent as. */
record Sample(Path path) {

    private static final String LIBRARY = "danielrosehill_Prompts-And-Outputs/library";

    /** What the folder says of itself. */
    private static final Set<String> ABOUT = Set.of("INDEX.md", "FORMATS.md");

    /** Of what the index of the samples says of them: conversations that are whole, or rows of prompts. */
    private static final Map<String, Integer> CONVERSATIONS = Map.ofEntries(
            Map.entry("danny-avila_LibreChat/chatgpt-export.json", 2),
            Map.entry("danny-avila_LibreChat/chatgpt-modern-export.json", 2),
            Map.entry("danny-avila_LibreChat/openwebui-export.json", 3),
            Map.entry("danny-avila_LibreChat/chatbotui-export.json", 2),
            Map.entry("danny-avila_LibreChat/librechat-opts-nonr-branches.json", 1),
            Map.entry("cl0ver012_chatlore/chatgpt/conversations.json", 2),
            Map.entry("cl0ver012_chatlore/claude/conversations.json", 2),
            Map.entry("cl0ver012_chatlore/gemini/MyActivity.json", 6),
            Map.entry("dimpurr_chat-stasher/gemini-activity-log.json", 2),
            Map.entry("_derived/chatgpt-slim-no-children.json", 3),
            Map.entry("_derived/deepseek-official-conversations.json", 1),
            Map.entry("openai_openai-cookbook/toy_chat_fine_tuning.lines-1-4.jsonl", 4),
            Map.entry("osteele_claude-chat-viewer/testdata/conversations-multiple-errors.json", 3),
            Map.entry("langfuse_langfuse/traces/pydantic-ai-tools-2025-12-04.trace.json", 1));

    private static final Map<String, Integer> PROMPTS =
            Map.of("f_awesome-chatgpt-prompts/prompts.emails-redacted.csv", 948);

    /** None where the folder is absent. */
    static Stream<Sample> all() {
        if (!Files.isDirectory(folder())) {
            return Stream.empty();
        }
        try (var files = Files.walk(folder())) {
            var single = files.filter(Files::isRegularFile)
                    .map(folder()::relativize)
                    .filter(path -> !path.startsWith(LIBRARY) && !ABOUT.contains(path.toString()))
                    .filter(path -> path.getFileName().toString().matches(".*\\.(jsonl?|csv|md|zip|html)"))
                    .sorted()
                    .toList();
            return Stream.concat(
                    single.stream(), Stream.of(Path.of(LIBRARY)).filter(path -> Files.exists(folder().resolve(path))))
                    .map(Sample::new)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path folder() {
        return RunningPlatform.root().resolveSibling("shared").resolve("samples");
    }

    String fileName() {
        return path.getFileName() + (path.toString().equals(LIBRARY) ? ".zip" : "");
    }

    /** ChatGPT's samples tell the same conversations in different states. */
    String family() {
        return path.toString().contains("chatgpt") || path.toString().contains("DumeeApp")
                ? "chatgpt"
                : path.toString();
    }

    /** Lists of what a trace should be read as, and a file made to be no conversation. */
    boolean isNoExport() {
        return path.toString().matches(".*(\\.chatml|/simple-invalid)\\.json");
    }

    /** Null where the index of the samples does not say. */
    Integer conversations() {
        return CONVERSATIONS.get(path.toString());
    }

    Integer prompts() {
        return PROMPTS.get(path.toString());
    }

    byte[] content() {
        var at = folder().resolve(path);
        try {
            return Files.isDirectory(at) ? zip(at) : Files.readAllBytes(at);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] zip(Path folder) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes);
                var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
