package dev.outputhub.conversation.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Any value of an export may be of another type than promised, or missing. That costs a part of a record, never a reader its footing. */
class DamagedSessionsTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DAMAGES = 60;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "danny-avila_LibreChat/librechat-export.json",
                "danny-avila_LibreChat/librechat-opts-nonr-branches.json",
                "danny-avila_LibreChat/openwebui-export.json",
                "danny-avila_LibreChat/chatbotui-export.json",
                "revivalstack_ai-chat-exporter/claude-exporter-test-chat__test.json",
                "langfuse_langfuse/traces/claude-agent-2025-12-22.trace.json",
                "langfuse_langfuse/traces/langgraph-python-2025-08-22.trace.json",
                "langfuse_langfuse/traces/pydantic-ai-tools-2025-12-04.trace.json",
                "langfuse_langfuse/seeder/chat_ml_json.json"
            })
    void readsSamplesWithAnyValueDamaged(String file) throws IOException {
        assumeTrue(Files.isDirectory(Exports.SAMPLES), "no collected exports beside the repository");
        readsDamaged(Files.readString(Exports.SAMPLES.resolve(file)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
        {"exportType": "all", "version": 7, "state": {"sessions": [{"id": "s", "meta": {"title": "Cook"}, "config": {"model": "m", "systemRole": "You cook."}}],
          "topics": [{"id": "t", "title": "Soup", "sessionId": "s", "createdAt": 1750000000000}],
          "messages": [{"id": "m1", "role": "user", "content": "Soup?", "sessionId": "s", "topicId": "t", "createdAt": 1750000010000, "files": ["f9"]},
            {"id": "m2", "role": "assistant", "content": "Leek.", "sessionId": "s", "topicId": "t", "createdAt": 1750000020000, "reasoning": {"content": "r"},
             "search": {"citations": [{"title": "L", "url": "https://example.org"}]}, "tools": [{"id": "k", "apiName": "a", "arguments": "{}"}], "error": {"message": "e"}}]}}
        """, """
        {"localStorage": {"persist:cherry-studio": {"assistants": {"assistants": [{"id": "as", "name": "G", "prompt": "P", "topics": [{"id": "t", "name": "A", "assistantId": "as"}]}]}}},
         "indexedDB": {"topics": [{"id": "t", "messages": [{"id": "q", "role": "user", "content": "W", "createdAt": "2026-01-01T10:00:00Z"},
           {"id": "a", "role": "assistant", "askId": "q", "foldSelected": true, "model": {"id": "g"}, "blocks": ["b1", "b2", "b3", "b4", "b5"]}]}],
          "message_blocks": [{"id": "b1", "type": "thinking", "content": "p"}, {"id": "b2", "type": "tool", "toolId": "k", "arguments": {"query": "x"}, "content": "s"},
            {"id": "b3", "type": "main_text", "content": "Go"}, {"id": "b4", "type": "citation", "response": {"results": [{"title": "M", "url": "https://example.org"}]}},
            {"id": "b5", "type": "file", "file": {"id": "f", "origin_name": "r.pdf", "size": 9}}]}}
        """, """
        {"id": "7", "model": "m", "system": "S", "conversations": [{"from": "human", "value": "1"}, {"from": "function_call", "value": "{\\"name\\": \\"a\\"}"}, {"from": "gpt", "value": "2"}]}
        """, """
        {"conv": {"id": "1", "name": "A", "lastModified": 1750000000000, "currNode": "m"}, "messages": [{"id": "r", "type": "root", "role": "system", "content": ""},
          {"id": "m", "convId": "1", "role": "user", "content": "a", "parent": "r", "timestamp": 1750000000000, "extra": [{"type": "TEXT", "name": "n", "content": "c"}], "toolCalls": "[{\\"id\\": 1}]"}]}
        """, """
        {"request": {"model": "m", "system": [{"type": "text", "text": "S"}], "messages": [{"role": "user", "content": [{"type": "image", "source": {"type": "base64", "data": "AA", "media_type": "image/png"}}, {"type": "text", "text": "t"}]},
          {"role": "assistant", "content": null, "tool_calls": [{"id": "t", "function": {"name": "f", "arguments": "{}"}}]}, {"role": "tool", "tool_call_id": "t", "content": "r"}]},
         "response": {"created": 1750000000, "choices": [{"index": 0, "message": {"role": "assistant", "content": "A", "audio": {"id": "x", "transcript": "y"}}}]}}
        """, """
        {"custom_id": "c", "response": {"status_code": 200, "body": {"id": "r", "model": "m", "output": [{"type": "reasoning", "summary": [{"type": "summary_text", "text": "s"}]}, {"type": "message", "content": [{"type": "output_text", "text": "o", "annotations": [{"type": "url_citation", "url": "https://example.org", "title": "t"}]}]}]}}, "error": null}
        """, """
        {"name": "n", "type": "chat", "prompt": [{"role": "system", "content": "c"}, {"type": "placeholder", "name": "h"}], "labels": ["l"], "tags": ["t"], "version": 2, "contributor": "a,b@c"}
        """, """
        {"question_id": 1, "model_id": "m", "category": "c", "turns": ["a", "b"], "reference": ["r"], "tstamp": 1686286924.8}
        """})
    void readsRecordsWithAnyValueDamaged(String record) {
        readsDamaged(record);
    }

    @Test
    void readsSessionsWithAnyValueDamaged() {
        var lines = List.of(
                "{\"type\":\"user\",\"uuid\":\"u1\",\"parentUuid\":null,\"sessionId\":\"s\",\"timestamp\":\"2026-01-01T10:00:00.000Z\",\"isSidechain\":true,\"message\":{\"role\":\"user\",\"content\":\"Fix\"}}",
                "{\"type\":\"assistant\",\"uuid\":\"a1\",\"parentUuid\":\"u1\",\"sessionId\":\"s\",\"message\":{\"id\":\"m\",\"model\":\"c\",\"content\":[{\"type\":\"tool_use\",\"id\":\"t\",\"name\":\"Task\",\"input\":{\"prompt\":\"Fix\"}}]}}",
                "{\"type\":\"user\",\"uuid\":\"r1\",\"parentUuid\":\"a1\",\"sessionId\":\"s\",\"message\":{\"content\":[{\"type\":\"tool_result\",\"tool_use_id\":\"t\",\"content\":[{\"type\":\"text\",\"text\":\"x\"}]}]}}",
                "{\"type\":\"attachment\",\"uuid\":\"z\",\"parentUuid\":\"r1\",\"sessionId\":\"s\",\"attachment\":{\"type\":\"file\",\"content\":\"c\"}}",
                "{\"type\":\"summary\",\"summary\":\"S\",\"leafUuid\":\"a1\"}",
                "{\"timestamp\":\"2026-02-01T08:00:00.000Z\",\"type\":\"session_meta\",\"payload\":{\"id\":\"r\",\"timestamp\":\"2026-02-01T07:59:59.000Z\",\"instructions\":\"I\",\"git\":{\"branch\":\"main\"}}}",
                "{\"timestamp\":\"2026-02-01T08:00:01.000Z\",\"type\":\"response_item\",\"payload\":{\"type\":\"function_call\",\"name\":\"shell\",\"arguments\":\"{\\\"command\\\":[\\\"ls\\\"]}\",\"call_id\":\"c\"}}",
                "{\"timestamp\":\"2026-02-01T08:00:02.000Z\",\"type\":\"event_msg\",\"payload\":{\"type\":\"agent_message\",\"message\":\"m\"}}",
                "{\"timestamp\":\"2026-02-01T08:00:03.000Z\",\"type\":\"compacted\",\"payload\":{\"message\":\"m\"}}");
        var random = new Random(13);
        for (var count = 0; count < 4 * DAMAGES; count++) {
            var at = random.nextInt(lines.size());
            var damaged = new ArrayList<>(lines);
            damaged.set(at, damaged(JSON.readTree(lines.get(at)), random).toString());
            standsFirm(String.join("\n", damaged.subList(0, 5)));
            standsFirm(String.join("\n", damaged.subList(5, 9)));
        }
    }

    private static void readsDamaged(String json) {
        var random = new Random(13);
        for (var count = 0; count < DAMAGES; count++) {
            standsFirm(damaged(JSON.readTree(json), random).toString());
        }
    }

    private static void standsFirm(String file) {
        var found = Exports.read("damaged.json", file);
        assertThat(found).isNotEmpty();
        assertThat(found)
                .extracting(FoundRecord::record)
                .noneMatch(record -> record instanceof BrokenRecord broken
                        && broken.reason().startsWith("The record could not be understood"));
    }

    /** One of its values replaced by one of another type, or taken away. */
    private static JsonNode damaged(JsonNode whole, Random random) {
        var containers = new ArrayList<JsonNode>();
        containers.add(whole);
        for (var at = 0; at < containers.size(); at++) {
            containers.get(at).values().stream().filter(JsonNode::isContainer).forEach(containers::add);
        }
        var container = containers.get(random.nextInt(containers.size()));
        if (container instanceof ObjectNode object && !object.isEmpty()) {
            var names = List.copyOf(object.propertyNames());
            var name = names.get(random.nextInt(names.size()));
            if (random.nextInt(5) == 0) {
                object.remove(name);
            } else {
                object.set(name, another(random));
            }
        } else if (container instanceof ArrayNode array && !array.isEmpty()) {
            array.set(random.nextInt(array.size()), another(random));
        }
        return whole;
    }

    private static JsonNode another(Random random) {
        var nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(7)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.numberNode(-1);
            case 2 -> nodes.booleanNode(true);
            case 3 -> nodes.stringNode("");
            case 4 -> nodes.arrayNode().add(nodes.arrayNode()).add(7);
            case 5 -> nodes.objectNode().set("role", nodes.arrayNode());
            default -> nodes.stringNode("{\"a\": [1]}");
        };
    }
}
