package dev.outputhub.conversation.format.sharegpt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.Exports;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.format.ImportedMessage;
import dev.outputhub.conversation.format.Role;
import org.junit.jupiter.api.Test;

class ShareGptTests {

    private static final String ONE = """
            {"id": "7", "model": "gpt-4", "system": "You count.", "conversations": [{"from": "gpt", "value": "Hello"},
              {"from": "human", "value": "1+1?"}, {"from": "function_call", "value": "{\\"name\\": \\"add\\", \\"arguments\\": {\\"a\\": 1}}"},
              {"from": "observation", "value": "2"}, {"from": "bard", "value": "2"}, {"from": "narrator", "value": "end"}, null]}
            """;

    @Test
    void readsTurnsOfEverySender() {
        var chat =
                Exports.conversations(Exports.read("a.json", "[" + ONE + "]")).getFirst();
        assertThat(chat.messages())
                .extracting(ImportedMessage::role)
                .containsExactly(
                        Role.SYSTEM, Role.ASSISTANT, Role.USER, Role.ASSISTANT, Role.TOOL, Role.ASSISTANT, Role.TOOL);
        assertThat(chat.messages().get(3).parts().getFirst())
                .isInstanceOfSatisfying(
                        ContentPart.ToolCall.class,
                        call -> assertThat(call.name()).isEqualTo("add"));
        assertThat(chat.model()).isEqualTo("gpt-4");
        assertThat(chat.lostMessages()).isEqualTo(1);
        assertThat(chat.remarks()).contains("A message is from \"narrator\" and was taken as a tool's");
    }

    @Test
    void readsOneConversationALine() {
        var lines = ONE.replace("\n", " ") + "\n" + ONE.replace("\n", " ").replace("Hello", "Hi") + "\n";
        assertThat(Exports.conversations(Exports.read("a.jsonl", lines))).hasSize(2);
    }

    @Test
    void tellsConversationsOfTheSameNumberInTwoFilesApart() {
        var one = Exports.conversations(Exports.read("a.json", "[" + ONE + "]"));
        var other = Exports.conversations(Exports.read("b.json", "[" + ONE.replace("1+1?", "2+2?") + "]"));
        assertThat(one.getFirst().sourceId()).isNotEqualTo(other.getFirst().sourceId());
        assertThat(Exports.conversations(Exports.read("c.json", "[" + ONE + "]")))
                .isEqualTo(one);
    }

    @Test
    void readsAListInsideAnObjectCalledConversations() {
        assertThat(Exports.conversations(
                        Exports.read("a.json", "{\"conversations\": [" + ONE + "," + ONE.replace("7", "8") + "]}")))
                .extracting(ImportedConversation::messages)
                .hasSize(2);
    }
}
