package dev.outputhub.conversation.format.llamacpp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.Exports;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.format.ImportedMessage;
import dev.outputhub.conversation.format.Platform;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LlamaCppTests {

    private static final String LINES = """
            {"type":"session","harness":"llama.app","id":"c","name":"Rivers","lastModified":1750000100000,"currNode":"","thinkingEnabled":true}
            {"type":"message","message":{"id":"r","convId":"c","role":"system","content":"","type":"root","timestamp":1750000000000,"parent":null,"children":["u"]}}
            {"type":"message","message":{"id":"u","convId":"c","role":"user","content":"Longest?","type":"text","timestamp":1750000010000,"parent":"r","children":["a","b"],"extra":[{"type":"TEXT","name":"list.txt","content":"Nile"}]}}
            {"type":"message","message":{"id":"a","convId":"c","role":"assistant","content":"Nile","type":"text","timestamp":1750000020000,"parent":"u","children":[],"model":"qwen3","reasoningContent":"Africa"}}
            {"type":"message","message":{"id":"b","convId":"c","role":"assistant","content":"Amazon","type":"text","timestamp":1750000030000,"parent":"u","children":[]}}
            """;

    @Test
    void readsTheTreeOfALineForEveryMessage() {
        var chat = Exports.conversations(Exports.read("chat.jsonl", LINES)).getFirst();
        assertThat(chat.platform()).isEqualTo(Platform.LLAMA_CPP);
        assertThat(chat.title()).isEqualTo("Rivers");
        assertThat(chat.messages()).extracting(ImportedMessage::sourceId).containsExactly("u", "a", "b");
        assertThat(chat.messages().get(0).parentId()).isNull();
        assertThat(chat.messages().get(2).parentId()).isEqualTo("u");
        assertThat(chat.currentMessage()).isEqualTo("b");
        assertThat(chat.updatedAt()).isEqualTo(Instant.ofEpochMilli(1_750_000_100_000L));
    }

    @Test
    void keepsReasoningModelAndAttachedTexts() {
        var chat = Exports.conversations(Exports.read("chat.jsonl", LINES)).getFirst();
        assertThat(chat.messages().get(0).parts()).contains(new ContentPart.File("Nile", "list.txt", null, null, null));
        assertThat(chat.messages().get(1).parts())
                .containsExactly(new ContentPart.Reasoning("Africa", null), new ContentPart.Text("Nile"));
        assertThat(chat.messages().get(1).model()).isEqualTo("qwen3");
    }

    @Test
    void readsSeveralChatsOfAnOlderExport() {
        var chats = Exports.conversations(Exports.read("chats.json", """
                [{"conv": {"id": "1", "name": "A", "lastModified": 1750000000000, "currNode": "m"}, "messages": [{"id": "m", "convId": "1", "role": "user", "content": "a", "parent": "", "timestamp": 1750000000000}]},
                 {"conv": {"id": "2", "name": "B", "currNode": "n"}, "messages": [{"id": "n", "convId": "2", "role": "user", "content": "b", "parent": -1}]}]
                """));
        assertThat(chats).extracting(ImportedConversation::sourceId).containsExactly("1", "2");
        assertThat(chats).extracting(ImportedConversation::currentMessage).containsExactly("m", "n");
    }
}
