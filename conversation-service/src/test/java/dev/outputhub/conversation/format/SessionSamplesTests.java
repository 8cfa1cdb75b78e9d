package dev.outputhub.conversation.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.outputhub.conversation.format.json.Fields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs over the collected exports of self-hosted interfaces, logs, traces and prompts where they lie beside the repository. */
class SessionSamplesTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @BeforeEach
    void samplesAreThere() {
        assumeTrue(Files.isDirectory(Exports.SAMPLES), "no collected exports beside the repository");
    }

    @ParameterizedTest
    @CsvSource({
        "danny-avila_LibreChat/librechat-export.json,             LIBRECHAT,       1,  6, 0",
        "danny-avila_LibreChat/librechat-tree.json,               LIBRECHAT,       1, 10, 0",
        "danny-avila_LibreChat/librechat-opts-nonr-branches.json, LIBRECHAT,       1,  5, 0",
        "danny-avila_LibreChat/librechat-linear.json,             LIBRECHAT,       1,  2, 0",
        "danny-avila_LibreChat/openwebui-export.json,             OPEN_WEBUI,      3,  6, 0",
        "danny-avila_LibreChat/chatbotui-export.json,             CHATBOT_UI,      2,  8, 2",
        "openai_openai-cookbook/toy_chat_fine_tuning.lines-1-4.jsonl, OPENAI_MESSAGES, 4, 16, 0",
        "revivalstack_ai-chat-exporter/claude-exporter-test-chat__test.json, AI_CHAT_EXPORTER, 1, 10, 0",
        "langfuse_langfuse/seeder/chat_ml_json.json,              OPENAI_MESSAGES, 1,  4, 0"
    })
    void bringsEveryConversationAndMessage(
            String file, ExportFormat format, int conversations, int messages, int others) {
        var found = Exports.read(Exports.SAMPLES.resolve(file));
        var taken = Exports.conversations(found);
        assertThat(found).allSatisfy(one -> assertThat(one.format()).isEqualTo(format));
        assertThat(taken).hasSize(conversations);
        assertThat(taken.stream().mapToInt(one -> one.messages().size()).sum()).isEqualTo(messages);
        assertThat(found).hasSize(conversations + others);
        taken.forEach(SessionSamplesTests::isSound);
        assertThat(Exports.conversations(Exports.read(Exports.SAMPLES.resolve(file))))
                .isEqualTo(taken);
    }

    @Test
    void readsReasoningAndToolsOfOpenWebUi() {
        var chats = Exports.conversations(
                Exports.read(Exports.SAMPLES.resolve("danny-avila_LibreChat/openwebui-export.json")));
        assertThat(chats.get(0).messages().getLast().parts())
                .containsExactly(
                        new ContentPart.Reasoning("15 * 17 = 15 * 10 + 15 * 7 = 150 + 105 = 255", null),
                        new ContentPart.Text("255"));
        assertThat(chats.get(1).messages().getLast().parts())
                .extracting(ContentPart::text)
                .containsExactly("{\"city\":\"Paris\"}", "Paris: 18C, rain", "The weather in Paris is 18C with rain.");
    }

    @Test
    void makesAPromptOfEveryRowOfTheTable() {
        var found = Exports.read(Exports.SAMPLES.resolve("f_awesome-chatgpt-prompts/prompts.emails-redacted.csv"));
        assertThat(found)
                .hasSize(948)
                .allSatisfy(one -> assertThat(one.record()).isInstanceOf(ImportedDocument.class));
        assertThat(found.stream()
                        .mapToInt(one -> ((ImportedDocument) one.record())
                                .exchanges()
                                .getFirst()
                                .prompt()
                                .length()))
                .contains(32_832);
    }

    @ParameterizedTest
    @CsvSource({"question.jsonl, 80, 160, 70", "reference_answer.gpt-4.jsonl, 30, 0, 60", "judge_prompts.jsonl, 8, 8, 0"
    })
    void makesPromptsAndOutputsOfABenchmark(String file, int documents, long prompts, long outputs) {
        var found =
                Exports.read(Exports.SAMPLES.resolve("lm-sys_FastChat/mt_bench").resolve(file));
        assertThat(found).hasSize(documents);
        var exchanges = found.stream()
                .flatMap(one -> ((ImportedDocument) one.record()).exchanges().stream())
                .toList();
        assertThat(exchanges.stream().filter(one -> one.prompt() != null)).hasSize((int) prompts);
        assertThat(exchanges.stream().mapToInt(one -> one.outputs().size()).sum())
                .isEqualTo((int) outputs);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claude-agent-2025-12-22",
                "crewai-2025-07-11",
                "google-gemini-2025-08-01",
                "langgraph-python-2025-08-22",
                "openai-agents-2025-09-30",
                "pydantic-ai-tools-2025-12-04",
                "vercel-aisdk-2025-11-17"
            })
    void findsTheMessagesOfEveryCallOfAModelInATrace(String name) throws IOException {
        var folder = Exports.SAMPLES.resolve("langfuse_langfuse/traces");
        var trace = folder.resolve(name + ".trace.json");
        var read = Exports.conversations(Exports.read(trace)).getFirst();
        isSound(read);
        var said = read.messages().stream()
                .map(message -> message.role() + " " + message.text().strip())
                .collect(Collectors.toSet());
        var calls = read.messages().stream()
                .flatMap(message -> message.parts().stream())
                .filter(ContentPart.ToolCall.class::isInstance)
                .map(part -> ((ContentPart.ToolCall) part).callId())
                .collect(Collectors.toSet());
        var expected = tree(folder.resolve(name + ".chatml.json"));
        for (var step : Fields.elements(tree(trace), "observations")) {
            if ("GENERATION".equals(Fields.text(step, "type"))) {
                var both = Objects.requireNonNull(expected.get(Fields.textOr(step, "id", "")));
                for (var message : both.path("input").path("data").values()) {
                    isThere(message, said, calls);
                }
                for (var message : both.path("output").path("data").values()) {
                    isThere(message, said, calls);
                }
            }
        }
    }

    private static void isThere(JsonNode message, Set<String> said, Set<String> calls) {
        var words = Fields.filled(message, "content");
        var role = Role.of(Fields.text(message, "role"));
        if (words != null && role != Role.TOOL) {
            assertThat(said).contains(role + " " + words.strip());
        }
        if (words != null && role == Role.TOOL) {
            assertThat(said).anyMatch(text -> text.startsWith("TOOL") && text.contains(words.strip()));
        }
        for (var call : Fields.elements(message, "tool_calls")) {
            assertThat(calls).contains(Fields.text(call, "id"));
        }
    }

    private static JsonNode tree(Path file) throws IOException {
        return JSON.readTree(Files.readString(file));
    }

    /** Parents come first, ids are unique, and the current message is one of them. */
    private static void isSound(ImportedConversation conversation) {
        var known = new HashSet<String>();
        for (var message : conversation.messages()) {
            assertThat(message.parentId() == null || known.contains(message.parentId()))
                    .isTrue();
            assertThat(known.add(message.sourceId())).isTrue();
        }
        assertThat(known).contains(conversation.currentMessage());
    }
}
