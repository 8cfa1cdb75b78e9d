package dev.outputhub.conversation.format.chatbotui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.format.BrokenRecord;
import dev.outputhub.conversation.format.Exports;
import dev.outputhub.conversation.format.FoundRecord;
import dev.outputhub.conversation.format.ImportedDocument;
import dev.outputhub.conversation.format.ImportedMessage;
import dev.outputhub.conversation.format.Role;
import dev.outputhub.conversation.format.SkippedRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChatbotUiTests {

    private final List<FoundRecord> found = Exports.read("chatbot_ui_history.json", """
            {"version": 4, "folders": [{"id": "f", "name": "Garden", "type": "chat"}, {"id": "g", "name": "Texts", "type": "prompt"}],
             "history": [{"id": "h", "name": "Roses", "folderId": "f", "temperature": 0.5, "prompt": "You know roses.",
               "model": {"id": "gpt-4", "name": "GPT-4"},
               "messages": [{"role": "user", "content": "Red?"}, {"role": "assistant", "content": "Yes."}]}, 5],
             "prompts": [{"id": "p", "name": "Letter", "description": "polite", "content": "Write to {{name}}", "folderId": "g"},
               {"id": "e", "name": "Empty", "content": "", "folderId": null}]}
            """);

    @Test
    void makesConversationsWithTheirInstructions() {
        var chat = Exports.conversations(found).getFirst();
        assertThat(chat.title()).isEqualTo("Roses");
        assertThat(chat.messages())
                .extracting(ImportedMessage::role)
                .containsExactly(Role.SYSTEM, Role.USER, Role.ASSISTANT);
        assertThat(chat.messages().getLast().model()).isEqualTo("gpt-4");
        assertThat(chat.metadata().path("folder").asString()).isEqualTo("Garden");
        assertThat(chat.createdAt()).isNull();
    }

    @Test
    void makesPromptsAndAccountsForEveryRecord() {
        assertThat(found).hasSize(4);
        assertThat(found.get(1).record()).isInstanceOf(BrokenRecord.class);
        assertThat(found.get(2).record()).isInstanceOfSatisfying(ImportedDocument.class, prompt -> {
            assertThat(prompt.title()).isEqualTo("Letter");
            assertThat(prompt.sourceId()).isEqualTo("prompt-p");
            assertThat(prompt.exchanges().getFirst().prompt()).isEqualTo("Write to {{name}}");
            assertThat(prompt.folders()).containsExactly("Texts");
            assertThat(prompt.preamble()).isEqualTo("polite");
        });
        assertThat(found.get(3).record()).isInstanceOf(SkippedRecord.class);
    }
}
