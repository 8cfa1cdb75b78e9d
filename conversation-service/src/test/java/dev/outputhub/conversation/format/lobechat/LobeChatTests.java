package dev.outputhub.conversation.format.lobechat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.format.ArchivedRecord;
import dev.outputhub.conversation.format.Citation;
import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.Exports;
import dev.outputhub.conversation.format.FoundRecord;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.format.ImportedMessage;
import dev.outputhub.conversation.format.Role;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LobeChatTests {

    private final List<FoundRecord> found = Exports.read("LobeChat-all-v7.json", """
            {"exportType": "all", "version": 7, "state": {
              "sessions": [{"id": "s", "type": "agent", "meta": {"title": "Cook", "description": "cooks"}, "config": {"model": "gpt-4o", "systemRole": "You cook."}}],
              "topics": [{"id": "t", "title": "Soup", "sessionId": "s", "createdAt": 1750000000000, "updatedAt": 1750000100000}],
              "messages": [
                {"id": "m2", "role": "assistant", "content": "Use leek.", "parentId": "m1", "sessionId": "s", "topicId": "t", "createdAt": 1750000020000, "updatedAt": 1750000020000,
                 "extra": {"fromModel": "o3"}, "reasoning": {"content": "vegetables"}, "search": {"citations": [{"title": "Leek", "url": "https://example.org/leek"}]},
                 "tools": [{"id": "k", "apiName": "search", "identifier": "web", "arguments": "{\\"query\\": \\"leek\\"}"}]},
                {"id": "m1", "role": "user", "content": "Soup?", "sessionId": "s", "topicId": "t", "createdAt": 1750000010000, "files": ["f9"]},
                {"id": "m3", "role": "tool", "content": "found", "tool_call_id": "k", "plugin": {"apiName": "search"}, "sessionId": "s", "topicId": "t", "createdAt": 1750000015000},
                {"id": "n1", "role": "user", "content": "Outside", "sessionId": "s", "createdAt": 1750000030000},
                "torn"]}}
            """);
    private final List<ImportedConversation> chats = Exports.conversations(found);

    @Test
    void makesAConversationOfEveryTopicAndOfWhatHasNone() {
        assertThat(chats).extracting(ImportedConversation::title).containsExactly("Soup", "Cook");
        assertThat(chats.get(0).sourceId()).isEqualTo("t");
        assertThat(chats.get(1).sourceId()).startsWith("derived-");
        assertThat(chats.get(0).messages())
                .extracting(ImportedMessage::sourceId)
                .containsExactly("system-prompt", "m1", "m3", "m2");
        assertThat(chats.get(0).createdAt()).isEqualTo(Instant.ofEpochMilli(1_750_000_000_000L));
        assertThat(found).hasSize(4);
    }

    @Test
    void keepsReasoningToolsCitationsModelAndFiles() {
        var answer = chats.getFirst().messages().getLast();
        assertThat(answer.model()).isEqualTo("o3");
        assertThat(answer.parts())
                .startsWith(
                        new ContentPart.Reasoning("vegetables", null),
                        new ContentPart.Text(
                                "Use leek.", null, List.of(new Citation("Leek", "https://example.org/leek"))));
        assertThat(chats.getFirst().messages().get(2).parts())
                .containsExactly(new ContentPart.ToolResult("k", "search", "found", false, null));
        assertThat(chats.getFirst().messages().get(1).parts()).hasSize(2);
    }

    @Test
    void makesAnAgentOfAnAssistantWithInstructions() {
        assertThat(chats.getFirst().metadata().path("assistant").asString()).isEqualTo("Cook");
        assertThat(chats.getFirst().messages().getFirst().role()).isEqualTo(Role.SYSTEM);
        assertThat(found.getLast().record()).isInstanceOfSatisfying(ArchivedRecord.class, agent -> {
            assertThat(agent.title()).isEqualTo("Cook");
            assertThat(agent.record().path("description").asString()).isEqualTo("cooks");
            assertThat(agent.record().at("/versions/0/instructions").asString()).isEqualTo("You cook.");
            assertThat(agent.record().at("/versions/0/configuration/model").asString())
                    .isEqualTo("gpt-4o");
            assertThat(chats).extracting(ImportedConversation::agent).containsOnly(agent.sourceId());
        });
    }

    @Test
    void readsTheTablesOfANewerExport() {
        var tables = Exports.conversation("""
                {"mode": "pglite", "schemaHash": "x", "data": {
                  "agents": [{"id": "g", "title": "Poet", "systemRole": "Rhyme.", "model": "gpt-5"}], "agentsToSessions": [{"agentId": "g", "sessionId": "s"}],
                  "sessions": [{"id": "s"}], "topics": [{"id": "t", "title": "Odes", "sessionId": "s"}],
                  "threads": [{"id": "h", "sourceMessageId": "1"}],
                  "messages": [{"id": "1", "role": "user", "content": "An ode", "sessionId": "s", "topicId": "t", "createdAt": "2026-01-01T10:00:00Z"},
                    {"id": "2", "role": "assistant", "content": "O you", "model": "gpt-5.1", "sessionId": "s", "topicId": "t", "createdAt": "2026-01-01T10:00:01Z"},
                    {"id": "3", "role": "user", "content": "Aside", "threadId": "h", "sessionId": "s", "topicId": "t", "createdAt": "2026-01-01T10:00:02Z"}]}}
                """);
        assertThat(tables.messages())
                .extracting(ImportedMessage::parentId)
                .containsExactly(null, "system-prompt", "1", "1");
        assertThat(tables.currentMessage()).isEqualTo("2");
        assertThat(tables.metadata().path("assistant").asString()).isEqualTo("Poet");
    }
}
