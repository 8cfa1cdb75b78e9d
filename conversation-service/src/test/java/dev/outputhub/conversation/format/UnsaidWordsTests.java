package dev.outputhub.conversation.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnsaidWordsTests {

    @Test
    void keepsWithTheConversationWhatItsReaderHasNotMet() {
        var chat = Exports.conversation("""
                {"exporter": "x", "title": "Tea", "count": {"note_of_a_new_kind": "words that nobody has met before"},
                 "messages": [{"id": "m", "author": "user", "content": "Which tea?"}]}
                """);
        assertThat(chat.metadata().path(Leftovers.FIELD).properties())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.getKey()).isEqualTo("/count/note_of_a_new_kind");
                    assertThat(one.getValue().stringValue()).isEqualTo("words that nobody has met before");
                });
    }

    @Test
    void keepsTheIdOfAMessageThatStandsInAnotherForm() {
        var chat = Exports.conversation("""
                {"uuid": "c", "chat_messages": [{"uuid": {"value": "msg-api-1"}, "sender": "human", "text": "Which tea?"}]}
                """);
        assertThat(chat.messages().getFirst().metadata().at("/uuid/value").asString())
                .isEqualTo("msg-api-1");
    }

    @Test
    void keepsNothingWhereAllIsSaid() {
        assertThat(Exports.conversations(Exports.fixture("claude.json")))
                .isNotEmpty()
                .allMatch(one -> !one.metadata().has(Leftovers.FIELD));
        assertThat(Exports.conversations(Exports.fixture("chatgpt.json")))
                .isNotEmpty()
                .allMatch(one -> !one.metadata().has(Leftovers.FIELD));
    }

    @Test
    void namesWhatADocumentLeavesOut() {
        var document = (ImportedDocument) Exports.read(
                        "prompts.json", "[{\"act\": \"Poet\", \"prompt\": \"Write.\", \"hint\": \"Mind the metre\"}]")
                .getFirst()
                .record();
        assertThat(document.remarks()).containsExactly("Left out: /hint");
    }

    @Test
    void countsWhatAnEmptyConversationSaysBesidesAsLeftOut() {
        var skipped = (SkippedRecord) Exports.read("a.json", """
                        {"uuid": "c", "name": "Tea", "summary": "They spoke of tea.", "chat_messages": []}
                        """).getFirst().record();
        assertThat(skipped.leftOut()).isTrue();
        assertThat(skipped.reason()).isEqualTo("The conversation is empty; left out besides: /summary");
    }
}
