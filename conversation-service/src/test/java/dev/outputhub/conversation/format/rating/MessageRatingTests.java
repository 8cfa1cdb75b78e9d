package dev.outputhub.conversation.format.rating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.format.Exports;
import dev.outputhub.conversation.format.SkippedRecord;
import org.junit.jupiter.api.Test;

/** A thumb that somebody gave is worth keeping with the answer it was given to. */
class MessageRatingTests {

    private static final String CHATGPT = """
            [{"conversation_id": "c", "title": "t", "current_node": "n2", "mapping": {
              "n1": {"id": "n1", "parent": null, "message": {"id": "m1", "author": {"role": "user"}, "content": {"content_type": "text", "parts": ["Why?"]}}},
              "n2": {"id": "n2", "parent": "n1", "message": {"id": "m2", "author": {"role": "assistant"}, "content": {"content_type": "text", "parts": ["So."]}}}}}]
            """;

    @Test
    void takesFeedbackFromTheFileBesideTheConversations() {
        var found =
                Exports.read("export.zip", Exports.zip("conversations.json", CHATGPT, "message_feedback.json", """
                [{"id": "m2", "conversation_id": "c", "rating": "thumbsDown", "content": "{\\"text\\": \\"too short\\"}"}]
                """));
        var messages = Exports.conversations(found).getFirst().messages();
        assertThat(messages.get(1).metadata().path(MessageRating.FIELD).asInt()).isEqualTo(1);
        assertThat(messages.get(1).metadata().at("/feedback/content").asString())
                .contains("too short");
        assertThat(messages.getFirst().metadata().has(MessageRating.FIELD)).isFalse();
        assertThat(found)
                .filteredOn(record -> record.record() instanceof SkippedRecord)
                .allSatisfy(record ->
                        assertThat(((SkippedRecord) record.record()).leftOut()).isFalse());
    }

    @Test
    void namesFeedbackWhoseAnswerIsNotThere() {
        var found =
                Exports.read("export.zip", Exports.zip("conversations.json", CHATGPT, "message_feedback.json", """
                [{"id": "gone", "conversation_id": "c", "rating": "thumbsUp"}, {"conversation_id": "c", "rating": "thumbsUp"}]
                """));
        assertThat(found)
                .filteredOn(record -> record.record().kind().equals("feedback"))
                .hasSize(2)
                .allSatisfy(record ->
                        assertThat(((SkippedRecord) record.record()).leftOut()).isTrue());
    }

    @Test
    void takesTheThumbOfOpenWebUi() {
        var conversation = Exports.conversation("""
                [{"id": "c", "title": "t", "chat": {"history": {"currentId": "2", "messages": {
                  "1": {"id": "1", "parentId": null, "childrenIds": ["2"], "role": "user", "content": "Why?"},
                  "2": {"id": "2", "parentId": "1", "childrenIds": [], "role": "assistant", "content": "So.", "annotation": {"rating": 1}}}}}}]
                """);
        assertThat(conversation
                        .messages()
                        .get(1)
                        .metadata()
                        .path(MessageRating.FIELD)
                        .asInt())
                .isEqualTo(5);
    }
}
