package dev.outputhub.conversation.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProviderReadersTests {

    private static final String GROK = """
            {"conversations": [
              {"conversation": {"conversation_id": "g-1", "title": "Stars", "create_time": "2026-01-01T00:00:00Z",
                 "modify_time": "2026-01-02T00:00:00Z", "leaf_response_id": "r-2", "starred": true},
               "responses": [
                 {"response": {"response_id": "r-3", "message": "Newer answer", "sender": "assistant", "parent_response_id": "r-1",
                    "create_time": {"$date": {"$numberLong": "1767225700000"}}, "model": "grok-4"}},
                 {"response": {"response_id": "r-2", "message": "Answer", "sender": "ASSISTANT", "parent_response_id": "r-1",
                    "create_time": {"$date": {"$numberLong": "1767225660000"}}, "model": "grok-3", "thinking_trace": "Hm.",
                    "web_search_results": [{"url": "https://a.test", "title": "A"}]}},
                 {"response": {"response_id": "r-1", "message": "Question", "sender": "human",
                    "create_time": {"$date": {"$numberLong": "1767225600000"}}, "file_attachments": ["f-1"]}},
                 "torn"]},
              {"conversation": {"id": "g-2", "title": ""},
               "responses": [{"message": "Flat", "sender": "human", "create_time": "2026-01-01T00:00:00Z"},
                             {"message": "Yes", "sender": "assistant", "create_time": "2026-01-01T00:00:05Z"}]},
              {"conversation": {"id": "g-3"}, "responses": []}]}
            """;

    private static final String DEEPSEEK = """
            [{"id": "d-1", "title": "Why", "inserted_at": "2026-01-01T10:00:00.000000+08:00", "mapping": {
               "root": {"id": "root", "parent": null, "children": ["1"], "message": null},
               "1": {"id": "1", "parent": "root", "message": {"model": "deepseek-chat", "inserted_at": "2026-01-01T10:00:01+08:00",
                  "files": [{"id": "f", "file_name": "a.txt"}], "fragments": [{"type": "REQUEST", "content": "Why?"}]}},
               "2": {"id": "2", "parent": "1", "message": {"model": "deepseek-chat", "inserted_at": "2026-01-01T10:00:02+08:00",
                  "fragments": [{"type": "RESPONSE", "content": "old"}]}},
               "3": {"id": "3", "parent": "1", "message": {"model": "deepseek-reasoner", "inserted_at": "2026-01-01T10:00:03+08:00",
                  "fragments": [{"type": "THINK", "content": "Hm."}, {"type": "SEARCH", "content": null,
                     "results": [{"url": "https://a.test", "title": "A"}]}, {"type": "RESPONSE", "content": "new"},
                     {"type": "DREAM", "content": "sheep"}]}}}}]
            """;

    private static final String PERPLEXITY = """
            {"metadata": {"thread_title": "Tea", "thread_id": "p-1"}, "conversations": [
              {"uuid": "q-1", "query": "Green or black?", "answer": "Green.", "model": "sonar", "timestamp": "2026-01-01T00:00:00Z",
               "sources": [{"url": "https://a.test", "title": "A"}], "related_queries": ["Why?"]},
              {"uuid": "q-2", "query": "Why?", "answer": "Taste.", "timestamp": "2026-01-01T00:01:00Z"}]}
            """;

    private static final String LE_CHAT = """
            [{"id": "m-2", "chatId": "l-1", "role": "assistant", "createdAt": "2026-01-01T00:00:05Z", "content": "Voilà.",
              "contentChunks": [{"type": "tool_call", "name": "search", "arguments": "{\\"q\\": \\"x\\"}"}, {"type": "text", "text": "Voilà."}],
              "canvas": [{"id": "c", "title": "Lettre", "content": "Cher ami"}], "files": [], "reaction": "like"},
             {"id": "m-1", "chatId": "l-1", "role": "user", "createdAt": "2026-01-01T00:00:00Z", "content": "Écris",
              "contentChunks": null, "files": [{"type": "image", "name": "a.png"}]}]
            """;

    @Test
    void readsBothFormsOfGrok() {
        var found = Exports.read("ttl/30d/export_data/0/prod-grok-backend.json", GROK);
        var chats = Exports.conversations(found);
        assertThat(found).hasSize(3);
        assertThat(chats).extracting(ImportedConversation::sourceId).containsExactly("g-1", "g-2");
        var stars = chats.getFirst();
        assertThat(stars.currentMessage()).isEqualTo("r-2");
        assertThat(stars.lostMessages()).isEqualTo(1);
        assertThat(stars.messages()).extracting(ImportedMessage::sourceId).containsExactly("r-1", "r-2", "r-3");
        assertThat(stars.messages().get(1).parentId()).isEqualTo("r-1");
        assertThat(stars.messages().get(2).parentId()).isEqualTo("r-1");
        assertThat(stars.messages().get(1).model()).isEqualTo("grok-3");
        assertThat(stars.messages().get(1).createdAt()).isEqualTo(Instant.ofEpochSecond(1767225660));
        assertThat(stars.messages().get(1).parts())
                .containsExactly(
                        new ContentPart.Reasoning("Hm.", null),
                        new ContentPart.Text("Answer", null, List.of(new Citation("A", "https://a.test"))));
        assertThat(stars.messages().getFirst().parts()).contains(new ContentPart.File("", null, "f-1", null, null));
        assertThat(chats.getLast().messages().getLast().parentId())
                .isEqualTo(chats.getLast().messages().getFirst().sourceId());
        assertThat(found.getLast().record()).isInstanceOf(SkippedRecord.class);
    }

    @Test
    void readsAZipOfGrokWithNamesThatSayNothing() {
        var zip = Exports.zip("ttl/30d/export_data/1/prod-grok-backend.json", GROK, "ttl/30d/a/content", "bytes");
        assertThat(Exports.conversations(Exports.read("grok.zip", zip))).hasSize(2);
    }

    @Test
    void readsTheTreeOfDeepSeek() {
        var chat = Exports.conversation(DEEPSEEK);
        assertThat(chat.platform()).isEqualTo(Platform.DEEPSEEK);
        assertThat(chat.currentMessage()).isEqualTo("3");
        assertThat(chat.messages()).extracting(ImportedMessage::parentId).containsExactly(null, "1", "1");
        assertThat(chat.messages().getFirst().role()).isEqualTo(Role.USER);
        assertThat(chat.messages().getFirst().parts()).contains(new ContentPart.File("", "a.txt", "f", null, null));
        var answer = chat.messages().getLast();
        assertThat(answer.model()).isEqualTo("deepseek-reasoner");
        assertThat(answer.text()).isEqualTo("new");
        assertThat(answer.parts())
                .contains(
                        new ContentPart.Reasoning("Hm.", null),
                        new ContentPart.Text("new", null, List.of(new Citation("A", "https://a.test"))))
                .anyMatch(ContentPart.Unknown.class::isInstance);
    }

    @Test
    void readsTheSamplesOfDeepSeek() {
        var official = Exports.SAMPLES.resolve("_derived/deepseek-official-conversations.json");
        assumeThat(Files.exists(official)).isTrue();
        assertThat(Exports.conversations(Exports.read(official)).getFirst().currentMessage())
                .isEqualTo("3");
        var body = Exports.conversations(
                        Exports.read(Exports.SAMPLES.resolve("dimpurr_chat-stasher/deepseek-history.json")))
                .getFirst();
        assertThat(body.title()).isEqualTo("synthetic session");
        assertThat(body.messages())
                .extracting(ImportedMessage::text)
                .containsExactly("synthetic question", "synthetic answer");
        assertThat(body.messages().getLast().parentId()).isEqualTo("1");
    }

    @Test
    void readsAThreadOfPerplexity() {
        var chat = Exports.conversation(PERPLEXITY);
        assertThat(chat.sourceId()).isEqualTo("p-1");
        assertThat(chat.title()).isEqualTo("Tea");
        assertThat(chat.messages())
                .extracting(ImportedMessage::text)
                .containsExactly("Green or black?", "Green.", "Why?", "Taste.");
        assertThat(chat.messages().get(1).model()).isEqualTo("sonar");
        assertThat(((ContentPart.Text) chat.messages().get(1).parts().getFirst()).citations())
                .containsExactly(new Citation("A", "https://a.test"));
        assertThat(chat.messages().get(1).metadata().has("related_queries")).isTrue();
    }

    @Test
    void readsTheEntriesOfPerplexitysWebInterface() {
        var chat = Exports.conversation("""
                {"thread_metadata": {"title": "Tea", "context_uuid": "p-2"}, "entries": [
                  {"backend_uuid": "e-1", "query_str": "Which?", "display_model": "turbo", "blocks": [
                    {"markdown_block": {"answer": "Green."}},
                    {"web_result_block": {"web_results": [{"url": "https://a.test", "name": "A"}]}}]},
                  {"backend_uuid": "e-2", "query_str": "Why?",
                   "text": "[{\\"step_type\\": \\"FINAL\\", \\"content\\": {\\"answer\\": \\"{\\\\\\"answer\\\\\\": \\\\\\"Taste.\\\\\\"}\\"}}]"}]}
                """);
        assertThat(chat.sourceId()).isEqualTo("p-2");
        assertThat(chat.messages())
                .extracting(ImportedMessage::text)
                .containsExactly("Which?", "Green.", "Why?", "Taste.");
    }

    @Test
    void readsAChatOfLeChatInTheOrderOfItsTimes() {
        var chat = Exports.conversation(LE_CHAT);
        assertThat(chat.sourceId()).isEqualTo("l-1");
        assertThat(chat.platform()).isEqualTo(Platform.LE_CHAT);
        assertThat(chat.messages()).extracting(ImportedMessage::sourceId).containsExactly("m-1", "m-2");
        assertThat(chat.messages().getFirst().parts()).contains(new ContentPart.Image("", "a.png", null, null));
        assertThat(chat.messages().getLast().parts())
                .hasSize(3)
                .contains(new ContentPart.Artifact("Cher ami", "Lettre", "c", null, null));
        assertThat(chat.messages().getLast().metadata().get("reaction").asString())
                .isEqualTo("like");
    }

    @Test
    void readsConversationsWithMetaAiFromJsonAndPage() {
        var json = Exports.conversation("""
                [{"timestamp": 1767225600, "fbid": "9", "label_values": [
                  {"label": "Name", "value": "Conversation with Meta AI_01-01-2026_7.txt"},
                  {"label": "Text", "value": "Conversation with Meta AI\\nYou: Caf\\u00c3\\u00a9?\\nMeta AI: Oui.\\nTwo lines."}]}]
                """);
        var page = Exports.conversations(Exports.read("your_ai_conversations.html", """
                <html><body><h1>Conversation with Meta AI</h1><section class="_3-95 _a6-g"><table><tr><td class="_a6_q">Name</td>
                <td class="_2piu _a6_r">Conversation with Meta AI_01-01-2026_7.txt</td></tr><tr><td class="_a6_q">Text</td>
                <td class="_2piu _a6_r">Conversation with Meta AI<br>You: Café?<br>Meta AI: Oui.<br>Two lines.</td></tr></table></section></body></html>
                """));
        assertThat(json.platform()).isEqualTo(Platform.META_AI);
        assertThat(json.messages()).extracting(ImportedMessage::text).containsExactly("Café?", "Oui.\nTwo lines.");
        assertThat(page).singleElement().satisfies(one -> {
            assertThat(one.messages()).extracting(ImportedMessage::text).containsExactly("Café?", "Oui.\nTwo lines.");
            assertThat(one.createdAt()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        });
    }

    @Test
    void findsALineSessionWhoseFirstLineSaysLittle() {
        var found = Exports.read(
                "x.jsonl",
                "{\"type\": \"snapshot\"}\n" + LE_CHAT.strip().substring(1).split("},\n")[0] + "}\n");
        assertThat(Exports.conversations(found)).hasSize(1);
    }

    @Test
    void namesRecordsThatAreNotWhatTheirNeighboursAre() {
        for (var export : List.of(
                GROK.replace("{\"conversation\": {\"id\": \"g-3\"}, \"responses\": []}", "{\"id\": \"lost\"}"),
                DEEPSEEK.replaceFirst("]\\s*$", ", {\"id\": \"lost\"}]"),
                LE_CHAT.replaceFirst("]\\s*$", ", {\"id\": \"lost\"}]"))) {
            assertThat(Exports.read("a.json", export).stream()
                            .map(FoundRecord::record)
                            .filter(BrokenRecord.class::isInstance)
                            .map(BrokenRecord.class::cast))
                    .singleElement()
                    .satisfies(broken -> assertThat(broken.reason()).doesNotContain("Exception"));
        }
    }

    @Test
    void givesTheSameIdsTwice() {
        for (var export : List.of(GROK, DEEPSEEK, PERPLEXITY, LE_CHAT)) {
            assertThat(Exports.conversations(Exports.read("a.json", export)))
                    .isEqualTo(Exports.conversations(Exports.read("b.json", export)));
        }
    }
}
