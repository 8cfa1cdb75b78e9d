package dev.outputhub.conversation.format.openwebui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.outputhub.conversation.format.Citation;
import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.Exports;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.format.ImportedMessage;
import dev.outputhub.conversation.format.Platform;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenWebUiTests {

    private final ImportedConversation chat = Exports.conversation("""
            [{"id": "w", "user_id": "u", "title": "Sums", "created_at": 1750000000, "updated_at": 1750000100, "folder_id": "f",
              "meta": {"tags": ["maths"]},
              "chat": {"title": "Sums", "system": "Count well.", "timestamp": 1750000000000, "history": {"currentId": "a2", "messages": {
                "a2": {"id": "a2", "parentId": "q", "role": "assistant", "model": "qwen", "content": "<details type=\\"reasoning\\"><summary>x</summary>&gt; no</details>4", "timestamp": 1750000020,
                  "output": [{"type": "reasoning", "content": [{"type": "output_text", "text": "two and two"}], "summary": null},
                    {"type": "function_call", "call_id": "k", "name": "add", "arguments": "{\\"a\\": 2}"},
                    {"type": "function_call_output", "call_id": "k", "output": [{"type": "input_text", "text": "4"}]},
                    {"type": "message", "content": [{"type": "output_text", "text": "It is 4."}]}],
                  "sources": [{"source": {"name": "Tables", "url": "https://example.org/t"}, "document": ["2 + 2 = 4"]}]},
                "q": {"id": "q", "parentId": null, "childrenIds": ["a1", "a2"], "role": "user", "content": "2+2?", "timestamp": 1750000010,
                  "files": [{"type": "file", "id": "f1", "name": "sums.txt", "file": {"data": {"content": "2+2"}, "meta": {"content_type": "text/plain", "size": 3}}},
                            {"type": "image", "url": "data:image/png;base64,AAAA"}]},
                "a1": {"id": "a1", "parentId": "q", "role": "assistant", "model": "llama", "modelIdx": 0, "content": "5", "error": {"content": "Out of memory"}},
                "torn": 3}}}}]
            """);

    @Test
    void followsTheHistoryNotTheOrderOfItsKeys() {
        assertThat(chat.platform()).isEqualTo(Platform.OPEN_WEBUI);
        assertThat(chat.messages())
                .extracting(ImportedMessage::sourceId)
                .containsExactly("system-prompt", "q", "a1", "a2");
        assertThat(message("a1").parentId()).isEqualTo("q");
        assertThat(message("a2").position()).isEqualTo(1);
        assertThat(chat.currentMessage()).isEqualTo("a2");
        assertThat(chat.lostMessages()).isEqualTo(1);
        assertThat(chat.createdAt()).isEqualTo(Instant.ofEpochSecond(1_750_000_000));
        assertThat(message("q").createdAt()).isEqualTo(Instant.ofEpochSecond(1_750_000_010));
    }

    @Test
    void prefersTheItemsOfAnAnswerToItsTags() {
        assertThat(message("a2").parts())
                .startsWith(new ContentPart.Reasoning("two and two", null))
                .contains(new ContentPart.Text(
                        "It is 4.", null, List.of(new Citation("Tables", "https://example.org/t"))));
        assertThat(message("a2").parts())
                .extracting(part -> part.getClass().getSimpleName())
                .containsExactly("Reasoning", "ToolCall", "ToolResult", "Text", "File");
        assertThat(message("a2").text()).isEqualTo("It is 4.");
        assertThat(message("a2").model()).isEqualTo("qwen");
    }

    @Test
    void keepsFilesByNameAndWhatWentWrong() {
        assertThat(message("q").parts()).contains(new ContentPart.File("2+2", "sums.txt", "f1", "text/plain", 3L));
        assertThat(chat.remarks()).noneMatch(remark -> remark.contains("bytes"));
        assertThat(message("a1").parts())
                .filteredOn(ContentPart.Unknown.class::isInstance)
                .extracting(ContentPart::text)
                .containsExactly("Out of memory");
        assertThat(chat.metadata().path("meta").path("tags").get(0).asString()).isEqualTo("maths");
    }

    @Test
    void takesApartTheTagsOfOlderAnswers() {
        var parts = DetailsText.parts(
                "Well.<details type=\"reasoning\" done=\"true\"><summary>Thought for 3 seconds</summary>\n&gt; a &lt; b\n&gt;\n&gt; so</details>\n"
                        + "<details type=\"tool_calls\" id=\"k\" name=\"add\" arguments=\"&quot;{\\&quot;a\\&quot;: 2}&quot;\" result=\"&quot;4&quot;\"><summary>Done</summary></details>4"
                        + "<details type=\"reasoning\">open");
        assertThat(parts)
                .startsWith(
                        new ContentPart.Text("Well."),
                        new ContentPart.Reasoning("a < b\n\nso", "Thought for 3 seconds"))
                .endsWith(new ContentPart.Text("4<details type=\"reasoning\">open"));
        assertThat(parts.get(2)).isInstanceOfSatisfying(ContentPart.ToolCall.class, call -> {
            assertThat(call.name()).isEqualTo("add");
            assertThat(String.valueOf(call.input())).isEqualTo("{\"a\":2}");
        });
        assertThat(parts.get(3)).isEqualTo(new ContentPart.ToolResult("k", "add", "4", false, null));
    }

    @Test
    void doesNotWeldAFirstMessageToAParentThatClaimsIt() {
        var two = Exports.conversation("""
                {"id": "x", "chat": {"history": {"messages": {
                  "1": {"parentId": null, "childrenIds": ["2", "3"], "role": "user", "content": "a"},
                  "2": {"parentId": null, "role": "user", "content": "b"},
                  "3": {"role": "assistant", "content": "c"}}}}}
                """);
        assertThat(two.messages())
                .extracting(ImportedMessage::sourceId, ImportedMessage::parentId)
                .contains(tuple("2", null), tuple("3", "1"));
    }

    @Test
    void readsTheInnerChatAlone() {
        var inner = Exports.conversation("""
                {"title": "Bare", "history": {"currentId": "m", "messages": {"m": {"id": "m", "parentId": null, "role": "user", "content": [{"type": "text", "text": "hi"}]}}}}
                """);
        assertThat(inner.title()).isEqualTo("Bare");
        assertThat(inner.messages().getFirst().text()).isEqualTo("hi");
        assertThat(inner.sourceId()).startsWith("derived-");
    }

    private ImportedMessage message(String id) {
        return chat.messages().stream()
                .filter(message -> message.sourceId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
