package dev.outputhub.conversation.format.chatexporter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.format.Exports;
import dev.outputhub.conversation.format.ImportedMessage;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.Role;
import org.junit.jupiter.api.Test;

class AiChatExporterTests {

    private static final String CHAT = """
            {"title": "Tea", "tags": ["drinks"], "author": "claude", "count": 1, "exporter": "3.0.0", "date": "2026-03-01T10:00:00Z",
             "url": "https://claude.ai/chat/1", "messages": [{"id": "user-1", "author": "user", "content": "Green?"},
               {"id": "ai-1", "author": "ai", "content": "<b>Yes</b>"}, 3]}
            """;

    @Test
    void makesAConversationOfThePlatformThatItWasSavedFrom() {
        var chat = Exports.conversation(CHAT);
        assertThat(chat.platform()).isEqualTo(Platform.CLAUDE);
        assertThat(chat.sourceId()).isEqualTo("ai-chat-exporter https://claude.ai/chat/1");
        assertThat(chat.messages()).extracting(ImportedMessage::role).containsExactly(Role.USER, Role.ASSISTANT);
        assertThat(chat.messages().getLast().text()).isEqualTo("<b>Yes</b>");
        assertThat(chat.lostMessages()).isEqualTo(1);
        assertThat(chat.metadata().path("tags").get(0).asString()).isEqualTo("drinks");
    }

    @Test
    void namesTheExtensionWhereItDoesNotKnowThePlatform() {
        assertThat(Exports.conversation(CHAT.replace("\"claude\"", "\"somebody\""))
                        .platform())
                .isEqualTo(Platform.AI_CHAT_EXPORTER);
    }
}
