package dev.outputhub.conversation.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChatGptExportTests {

    private final List<FoundRecord> found = Exports.fixture("chatgpt.json");
    private final ImportedConversation bread = Exports.conversations(found).getFirst();
    private final Map<String, ImportedMessage> messages =
            bread.messages().stream().collect(Collectors.toMap(ImportedMessage::sourceId, Function.identity()));

    @Test
    void accountsForEveryRecordOfTheFile() {
        assertThat(found)
                .extracting(
                        FoundRecord::index,
                        one -> one.record().getClass(),
                        one -> one.record().sourceId())
                .containsExactly(
                        tuple(0L, ImportedConversation.class, "c-1"),
                        tuple(1L, BrokenRecord.class, "c-lost"),
                        tuple(2L, SkippedRecord.class, "c-empty"),
                        tuple(3L, BrokenRecord.class, null));
    }

    @Test
    void keepsTimesToTheMicrosecond() {
        assertThat(bread.createdAt()).isEqualTo(Instant.parse("2023-11-14T22:13:20.123456Z"));
    }

    @Test
    void hangsMessagesOnTheNearestOneThatExists() {
        assertThat(messages.get("n-context").parentId()).isNull();
        assertThat(messages.get("n-call-result-answer").parentId()).isEqualTo("n-result");
        assertThat(bread.currentMessage()).isEqualTo("n-call-result-answer");
    }

    @Test
    void keepsRegeneratedAnswersInTheirOrder() {
        assertThat(messages.get("n-answer-1").position()).isZero();
        assertThat(messages.get("n-thoughts").position()).isEqualTo(1);
        assertThat(messages.get("n-thoughts").parentId()).isEqualTo("n-question");
    }

    @Test
    void hidesWhatWasNeverShownButKeepsIt() {
        assertThat(bread.messages())
                .filteredOn(ImportedMessage::hidden)
                .extracting(ImportedMessage::sourceId)
                .containsExactly("n-context");
        assertThat(messages.get("n-context").parts()).containsExactly(new ContentPart.Context("I bake.\n\nBe short."));
    }

    @Test
    void takesTheModelOfTheMessageBeforeThatOfTheConversation() {
        assertThat(messages.get("n-answer-1").model()).isEqualTo("gpt-4");
        assertThat(messages.get("n-call-result-answer").model()).isEqualTo("gpt-4o");
        assertThat(messages.get("n-question").model()).isNull();
    }

    @Test
    void namesAttachmentsAndDoesNotTrimWhatWasWritten() {
        var question = messages.get("n-question");
        assertThat(question.text()).isEqualTo("Why is my bread flat? \uD83E\uDD56 ");
        assertThat(question.parts())
                .filteredOn(ContentPart.Image.class::isInstance)
                .extracting(part -> ((ContentPart.Image) part).name())
                .containsExactly("loaf.png");
        assertThat(question.parts())
                .contains(new ContentPart.File("", "recipe.pdf", "file-recipe", "application/pdf", 99L));
    }

    @Test
    void pairsACallWithItsResult() {
        assertThat(messages.get("n-call").parts())
                .containsExactly(new ContentPart.ToolCall("n-call", "python", "print(350/500)", null));
        assertThat(messages.get("n-result").parts())
                .containsExactly(new ContentPart.ToolResult("n-call", "python", "0.7", false, null));
        assertThat(messages.get("n-thoughts").parts())
                .containsExactly(new ContentPart.Reasoning("The crumb is dense.", "Looking"));
    }

    @Test
    void keepsWhatHasNoPlaceAsMetadata() {
        assertThat(bread.metadata().get("is_archived").asBoolean()).isTrue();
        assertThat(messages.get("n-answer-1").metadata().get("id").asString()).isEqualTo("m-answer-1");
    }

    @Test
    void choosesTheNewestLeafWhenTheCurrentNodeDoesNotExist() {
        var chat = Exports.conversation("""
                [{"id": "x", "current_node": "gone", "mapping": {
                  "q": {"id": "q", "parent": "elsewhere", "message": {"author": {"role": "user"}, "create_time": 1700000000,
                        "content": {"content_type": "text", "parts": ["?"]}}},
                  "new": {"id": "new", "parent": "q", "message": {"author": {"role": "assistant"}, "create_time": 1700000009,
                        "content": {"content_type": "text", "parts": ["new"]}}},
                  "old": {"id": "old", "parent": "q", "message": {"author": {"role": "assistant"}, "create_time": 1700000002,
                        "content": {"content_type": "text", "parts": ["old"]}}}}}]
                """);
        assertThat(chat.currentMessage()).isEqualTo("new");
        assertThat(chat.createdAt()).isEqualTo(Instant.ofEpochSecond(1700000000));
        assertThat(chat.title()).isNull();
    }

    @Test
    void derivesTheSameIdWhateverTheOrderOfKeysAndTheTitle() {
        var one = Exports.conversation("""
                {"title": "A", "create_time": 1700000000, "mapping": {
                  "a": {"parent": null, "message": {"author": {"role": "user"}, "content": {"content_type": "text", "parts": ["hi"]}}},
                  "b": {"parent": "a", "message": {"author": {"role": "assistant"}, "content": {"content_type": "text", "parts": ["yo"]}}}}}
                """);
        var other = Exports.conversation("""
                {"title": "B", "create_time": 1700000000, "mapping": {
                  "b": {"parent": "a", "message": {"author": {"role": "assistant"}, "content": {"content_type": "text", "parts": ["yo"]}}},
                  "a": {"parent": null, "message": {"author": {"role": "user"}, "content": {"content_type": "text", "parts": ["hi"]}}}}}
                """);
        assertThat(one.sourceId()).startsWith("derived-").isEqualTo(other.sourceId());
    }

    @Test
    void readsASpokenMessage() {
        var message = message("""
                {"content_type": "multimodal_text", "parts": [
                  {"content_type": "audio_transcription", "text": "Good morning", "direction": "in"},
                  {"content_type": "audio_asset_pointer", "asset_pointer": "sediment://file_1", "format": "wav"}]}""");
        assertThat(message.text()).isEqualTo("Good morning");
        assertThat(message.hidden()).isFalse();
    }

    @Test
    void keepsContentOfATypeItDoesNotKnow() {
        var message = message("{\"content_type\": \"dream\", \"text\": \"of sheep\", \"depth\": 2}");
        assertThat(message.parts()).singleElement().isInstanceOfSatisfying(ContentPart.Unknown.class, part -> {
            assertThat(part.sourceType()).isEqualTo("dream");
            assertThat(part.raw().get("depth").asInt()).isEqualTo(2);
        });
    }

    @Test
    void countsWhatAConversationWithoutMessagesSaysAsLeftOut() {
        var found = Exports.read("a.json", """
                [{"conversation_id": "c", "title": "t", "mapping": {"r": {"id": "r", "parent": null, "message": null, "remark": "words"}}},
                 {"conversation_id": "d", "title": "u", "mapping": {"r": {"id": "r", "parent": null, "message": null}}}]""");
        assertThat(found)
                .extracting(one -> ((SkippedRecord) one.record()).leftOut())
                .containsExactly(true, false);
    }

    @Test
    void showsTheDocumentThatACanvasCallWrites() {
        var message = message("""
                {"content_type": "code", "language": "json", "text": "{\\"name\\": \\"Letter\\", \\"content\\": \\"Dear all\\"}"}""", "\"recipient\": \"canmore.create_textdoc\",");
        assertThat(message.parts()).hasSize(2).first().isInstanceOfSatisfying(ContentPart.ToolCall.class, call -> {
            assertThat(call.text()).isEqualTo("Dear all");
            assertThat(call.input().get("name").asString()).isEqualTo("Letter");
        });
        assertThat(message.parts().getLast())
                .isInstanceOfSatisfying(
                        ContentPart.Artifact.class,
                        document -> assertThat(document.text()).isEqualTo("Dear all"));
    }

    @Test
    void replacesWhatNoDatabaseStoresAndSaysSo() {
        var chat = Exports.conversation("""
                {"id": "x", "mapping": {"a": {"message": {"author": {"role": "user"},
                  "content": {"content_type": "text", "parts": ["nul \\u0000 and half \\ud83d pair"]}}}}}
                """);
        assertThat(chat.messages().getFirst().text()).isEqualTo("nul \uFFFD and half \uFFFD pair");
        assertThat(chat.remarks()).hasSize(2);
    }

    @Test
    void readsASharePagesMessages() {
        var chat = Exports.conversation("""
                {"shared_conversation_id": "s", "conversation_id": "c", "title": "Shared", "messages": [
                  {"node_id": "2", "parent": "1", "role": "assistant", "text": "Yes."},
                  {"node_id": "1", "parent": null, "role": "user", "text": "Is it?"}]}
                """);
        assertThat(chat.messages()).extracting(ImportedMessage::text).containsExactly("Is it?", "Yes.");
        assertThat(chat.currentMessage()).isEqualTo("2");
    }

    private static ImportedMessage message(String content) {
        return message(content, "");
    }

    private static ImportedMessage message(String content, String more) {
        return Exports.conversation(
                        "{\"id\": \"x\", \"mapping\": {\"a\": {\"message\": {\"author\": {\"role\": \"assistant\"}, "
                                + more + " \"content\": " + content + "}}}}")
                .messages()
                .getFirst();
    }

    @Test
    void readsContentThatIsNotAnObject() {
        assertThat(message("\"plain words\"").text()).isEqualTo("plain words");
        assertThat(message("[\"one\", \"two\"]").text()).isEqualTo("one\n\ntwo");
        assertThat(message("\"{\\\"content_type\\\": \\\"text\\\", \\\"parts\\\": [\\\"twice\\\"]}\"")
                        .text())
                .isEqualTo("twice");
        assertThat(message("{\"content_type\": \"text\", \"parts\": \"alone\"}").text())
                .isEqualTo("alone");
        assertThat(message("{\"content_type\": \"text\", \"parts\": \"[\\\"encoded\\\"]\"}")
                        .text())
                .isEqualTo("encoded");
    }

    @Test
    void keepsWhatNoPartSaysWithTheMetadata() {
        var message = message("""
                {"content_type": "multimodal_text", "parts": ["Look", {"content_type": "audio_asset_pointer",
                  "asset_pointer": "sediment://file_1", "format": "wav"}], "text": "words beside the parts"}""", "\"create_time\": \"some day\",");
        assertThat(message.text()).isEqualTo("Look");
        assertThat(message.metadata().path(Leftovers.FIELD).properties())
                .extracting(entry -> entry.getKey(), entry -> entry.getValue().stringValue())
                .containsExactlyInAnyOrder(
                        tuple("/parts/1/format", "wav"),
                        tuple("/text", "words beside the parts"),
                        tuple("/create_time", "some day"));
    }

    @Test
    void keepsBothThePagesOfAListingAndWhatTheyComeTo() {
        var message = message("""
                {"content_type": "tether_browsing_display", "result": "# Pages", "summary": "Two of them"}""", "");
        assertThat(message.text()).isEqualTo("# Pages\n\nTwo of them");
    }

    @Test
    void readsThoughtsThatAreTexts() {
        assertThat(message("{\"content_type\": \"thoughts\", \"thoughts\": [\"hm\"]}")
                        .parts())
                .containsExactly(new ContentPart.Reasoning("hm", null));
    }

    @Test
    void takesANodeForLostThatSpeaksInAnotherForm() {
        var chat = Exports.conversation("""
                {"id": "x", "mapping": {
                  "a": {"message": {"author": "user", "content": {"content_type": "text", "parts": ["hi"]}}},
                  "b": {"parent": "a", "message": "{\\"author\\": {\\"role\\": \\"assistant\\"}, \\"content\\": {\\"content_type\\": \\"text\\", \\"parts\\": [\\"yo\\"]}}"},
                  "c": {"parent": "b", "children": [], "reply": {"words": "in a field of another version"}},
                  "d": {"parent": "b", "children": []}}}
                """);
        assertThat(chat.messages()).extracting(ImportedMessage::text).containsExactly("hi", "yo");
        assertThat(chat.messages()).extracting(ImportedMessage::role).containsExactly(Role.USER, Role.ASSISTANT);
        assertThat(chat.lostMessages()).isEqualTo(1);
    }

    @Test
    void keepsFieldsOfTheConversationThatCannotBeRead() {
        var chat = Exports.conversation("""
                {"id": "x", "title": {"text": "A title"}, "create_time": "some day", "mapping": {
                  "a": {"message": {"author": {"role": "user"}, "content": {"content_type": "text", "parts": ["hi"]}}}}}
                """);
        assertThat(chat.metadata().toString()).contains("A title").contains("some day");
    }

    @Test
    void readsASharePagesMessagesWithoutIds() {
        var chat = Exports.conversation("""
                {"shared_conversation_id": "s", "messages": [{"role": "user", "text": "Is it?"}, {"role": "assistant", "text": "Yes."},
                  "not one"]}
                """);
        assertThat(chat.messages()).extracting(ImportedMessage::text).containsExactlyInAnyOrder("Is it?", "Yes.");
        assertThat(chat.lostMessages()).isEqualTo(1);
    }
}
