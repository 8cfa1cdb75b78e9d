package dev.outputhub.conversation.imports.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.format.Exports;
import org.junit.jupiter.api.Test;

class ConversationTitlesTests {

    @Test
    void takesTheAnswerWhereTheQuestionHasNoWords() {
        assertThat(title("""
                        {"uuid": "c", "name": "", "chat_messages": [
                          {"uuid": "1", "sender": "human", "text": "", "files": [{"file_uuid": "f", "file_name": "roof.pdf"}]},
                          {"uuid": "2", "sender": "assistant", "text": "I see a roof."}]}""")).isEqualTo("I see a roof.");
    }

    @Test
    void takesAFileNameWhereNobodySaidAnything() {
        assertThat(title("""
                        {"uuid": "c", "name": "", "chat_messages": [
                          {"uuid": "1", "sender": "human", "text": "", "files": [{"file_uuid": "f", "file_name": "roof.pdf"}]}]}""")).isEqualTo("roof.pdf");
    }

    @Test
    void takesTheDayWhereThereIsNothingElse() {
        assertThat(title("""
                        {"uuid": "c", "name": " ", "created_at": "2026-08-20T10:00:00Z", "chat_messages": [
                          {"uuid": "1", "sender": "human", "text": "", "content": [{"type": "image", "file_uuid": "f"}]}]}""")).isEqualTo("Untitled conversation of 2026-08-20");
    }

    @Test
    void takesATitleOfSeveralLinesAsOne() {
        assertThat(title("""
                        {"uuid": "c", "name": " Roof\\n\\tand  walls ", "chat_messages": [
                          {"uuid": "1", "sender": "human", "text": "How high?"}]}""")).isEqualTo("Roof and walls");
    }

    private static String title(String record) {
        return ConversationTitles.of(Exports.conversation("[" + record + "]"));
    }
}
