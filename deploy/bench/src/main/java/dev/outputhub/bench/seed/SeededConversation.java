package dev.outputhub.bench.seed;

import dev.outputhub.bench.dataset.ExportedConversation;
import dev.outputhub.bench.dataset.ExportedConversation.Message;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * A conversation as its provider exports it: three of four come from ChatGPT, with answers made anew and programs that ran, one of
 * four from Claude, with documents.
 *
 * @param sourceId its id in the export
 */
record SeededConversation(String sourceId, boolean claude, Map<String, Object> json) {

    private static final List<String> MODELS = List.of("gpt-4o", "gpt-5", "o3", "gpt-4.1-mini");
    private static final int MOST_TURNS = 9;
    private static final int SHORTEST_ANSWER = 200;
    private static final int LONGEST_ANSWER = 2_600;

    static SeededConversation of(String id, int number, Prose prose, RandomGenerator random, WorkProduct work) {
        return number % 4 == 3 ? fromClaude(id, prose, random, work) : fromChatGpt(id, prose, random, work);
    }

    private static SeededConversation fromChatGpt(String id, Prose prose, RandomGenerator random, WorkProduct work) {
        var messages = new ArrayList<Message>();
        String last = null;
        int turns = 1 + random.nextInt(MOST_TURNS);
        for (int turn = 0; turn < turns; turn++) {
            var question = id + "-q" + turn;
            messages.add(Message.said(question, last, "user", prose.phrase("questions")));
            last = question;
            if (random.nextInt(5) == 0) {
                last = program(id + "-p" + turn, last, prose, random, work, messages);
            }
            if (random.nextInt(5) == 0) {
                messages.add(Message.said(id + "-old" + turn, last, "assistant", answer(prose, random, work)));
            }
            messages.add(Message.said(id + "-a" + turn, last, "assistant", answer(prose, random, work)));
            last = id + "-a" + turn;
        }
        var model = MODELS.get(random.nextInt(MODELS.size()));
        var exported = new ExportedConversation(id, prose.title(), model, begun(prose), messages, String.valueOf(last));
        return new SeededConversation(id, false, exported.json());
    }

    /** A call of the interpreter and what it printed. */
    private static String program(
            String id, String parent, Prose prose, RandomGenerator random, WorkProduct work, List<Message> messages) {
        messages.add(new Message(
                id,
                parent,
                "assistant",
                Map.of(
                        "content_type",
                        "code",
                        "language",
                        "python",
                        "text",
                        "print(" + random.nextInt(1_000) + " * 7)"),
                Map.of("recipient", "python")));
        messages.add(new Message(
                id + "-result",
                id,
                "tool",
                Map.of("content_type", "execution_output", "text", work.commaSeparated(prose, random)),
                Map.of("author", Map.of("role", "tool", "name", "python", "metadata", Map.of()))));
        return id + "-result";
    }

    private static SeededConversation fromClaude(String id, Prose prose, RandomGenerator random, WorkProduct work) {
        var uuid = uuid(id);
        var begun = Instant.ofEpochSecond((long) begun(prose));
        var messages = new ArrayList<Map<String, Object>>();
        int turns = 1 + random.nextInt(MOST_TURNS);
        for (int turn = 0; turn < turns; turn++) {
            messages.add(message(
                    id + "-q" + turn,
                    "human",
                    begun.plusSeconds(60L * turn),
                    List.of(text(prose.phrase("questions")))));
            var content = new ArrayList<Map<String, Object>>(List.of(text(answer(prose, random, work))));
            if (random.nextInt(3) == 0) {
                content.add(artifact(id + "-d" + turn, prose, random, work));
            }
            messages.add(message(id + "-a" + turn, "assistant", begun.plusSeconds(60L * turn + 20), content));
        }
        var json = new LinkedHashMap<String, Object>();
        json.put("uuid", uuid);
        json.put("name", prose.title());
        json.put("summary", "");
        json.put("created_at", begun.toString());
        json.put("updated_at", begun.plusSeconds(60L * messages.size()).toString());
        json.put("account", Map.of("uuid", uuid("account")));
        json.put("chat_messages", messages);
        return new SeededConversation(uuid, true, json);
    }

    private static Map<String, Object> message(
            String id, String sender, Instant at, List<Map<String, Object>> content) {
        return Map.of(
                "uuid", uuid(id),
                "text", String.valueOf(content.getFirst().get("text")),
                "content", content,
                "sender", sender,
                "created_at", at.toString(),
                "attachments", List.of(),
                "files", List.of());
    }

    private static Map<String, Object> text(String text) {
        return Map.of("type", "text", "text", text);
    }

    private static Map<String, Object> artifact(String id, Prose prose, RandomGenerator random, WorkProduct work) {
        return Map.of(
                "type",
                "tool_use",
                "name",
                "artifacts",
                "input",
                Map.of(
                        "id",
                        id,
                        "type",
                        "text/markdown",
                        "title",
                        prose.title(),
                        "command",
                        "create",
                        "content",
                        work.markdown(prose, random, 1_500)));
    }

    private static String answer(Prose prose, RandomGenerator random, WorkProduct work) {
        return work.markdown(prose, random, random.nextInt(SHORTEST_ANSWER, LONGEST_ANSWER));
    }

    private static double begun(Prose prose) {
        return prose.day().atTime(9, 0).toEpochSecond(ZoneOffset.UTC);
    }

    private static String uuid(String id) {
        return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
