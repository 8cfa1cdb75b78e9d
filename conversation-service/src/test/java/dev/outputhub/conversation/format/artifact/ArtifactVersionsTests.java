package dev.outputhub.conversation.format.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.ContentPart.Artifact;
import dev.outputhub.conversation.format.Exports;
import dev.outputhub.conversation.format.ImportedConversation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An export holds a document's first text and the changes to it; a person saw whole texts. */
class ArtifactVersionsTests {

    @Test
    void showsEachVersionOfAnArtifactAsTheWholeText() {
        var conversation = Exports.conversation("""
                {"uuid": "c", "chat_messages": [
                  {"uuid": "1", "sender": "assistant", "content": [{"type": "tool_use", "name": "artifacts", "input":
                    {"command": "create", "id": "plan", "type": "text/markdown", "title": "Plan", "content": "Sow in March.\\nReap."}}]},
                  {"uuid": "2", "sender": "assistant", "content": [{"type": "tool_use", "name": "artifacts", "input":
                    {"command": "update", "id": "plan", "old_str": "March", "new_str": "May"}}]},
                  {"uuid": "3", "sender": "assistant", "content": [{"type": "tool_use", "name": "artifacts", "input":
                    {"command": "rewrite", "id": "plan", "content": "Wait."}}]}]}
                """);
        assertThat(artifacts(conversation))
                .containsExactly(
                        new Artifact("Sow in March.\nReap.", "Plan", "plan", "text/markdown", null, 1),
                        new Artifact("Sow in May.\nReap.", "Plan", "plan", "text/markdown", null, 2),
                        new Artifact("Wait.", "Plan", "plan", "text/markdown", null, 3));
    }

    @Test
    void changesADocumentOnItsOwnBranchAlone() {
        var conversation = Exports.conversation("""
                {"uuid": "c", "chat_messages": [
                  {"uuid": "1", "sender": "assistant", "content": [{"type": "tool_use", "name": "create_file", "input":
                    {"path": "/mnt/user-data/outputs/a.py", "file_text": "x = 1"}}]},
                  {"uuid": "2", "parent_message_uuid": "1", "sender": "assistant", "content": [{"type": "tool_use", "name": "str_replace",
                    "input": {"path": "/mnt/user-data/outputs/a.py", "old_str": "1", "new_str": "2"}}]},
                  {"uuid": "3", "parent_message_uuid": "1", "sender": "assistant", "content": [{"type": "tool_use", "name": "str_replace",
                    "input": {"path": "/mnt/user-data/outputs/a.py", "old_str": "1", "new_str": "3"}}]}]}
                """);
        assertThat(artifacts(conversation))
                .extracting(Artifact::text, Artifact::title, Artifact::language, Artifact::version)
                .containsExactly(
                        tuple("x = 1", "a.py", "py", 1),
                        tuple("x = 2", "a.py", "py", 2),
                        tuple("x = 3", "a.py", "py", 2));
    }

    @Test
    void leavesScratchFilesAndChangesThatDoNotFitAsTheCallsTheyAre() {
        var conversation = Exports.conversation("""
                {"uuid": "c", "chat_messages": [
                  {"uuid": "1", "sender": "assistant", "content": [{"type": "tool_use", "name": "create_file", "input":
                    {"path": "/home/claude/a.py", "file_text": "x = 1"}}]},
                  {"uuid": "2", "sender": "assistant", "content": [{"type": "tool_use", "name": "artifacts", "input":
                    {"command": "update", "id": "nowhere", "old_str": "a", "new_str": "b"}}]}]}
                """);
        assertThat(artifacts(conversation)).isEmpty();
        assertThat(conversation.messages())
                .allSatisfy(message ->
                        assertThat(message.parts()).hasSize(1).first().isInstanceOf(ContentPart.ToolCall.class));
    }

    @Test
    void followsACanvasThroughItsUpdates() {
        var conversation = Exports.conversation("""
                {"conversation_id": "c", "title": "Letter", "current_node": "2", "mapping": {
                  "1": {"id": "1", "parent": null, "message": {"id": "1", "author": {"role": "assistant"},
                    "recipient": "canmore.create_textdoc", "content": {"content_type": "code", "language": "json",
                    "text": "{\\"name\\":\\"Letter\\",\\"type\\":\\"document\\",\\"content\\":\\"Dear (all),\\\\nbye\\"}"}}},
                  "2": {"id": "2", "parent": "1", "message": {"id": "2", "author": {"role": "assistant"},
                    "recipient": "canmore.update_textdoc", "content": {"content_type": "code", "language": "json",
                    "text": "{\\"updates\\":[{\\"pattern\\":\\"Dear.*bye\\",\\"multiple\\":false,\\"replacement\\":\\"$1 Hello\\"}]}"}}}}}
                """);
        assertThat(artifacts(conversation))
                .containsExactly(
                        new Artifact("Dear (all),\nbye", "Letter", "1", "text/markdown", null, 1),
                        new Artifact("$1 Hello", "Letter", "1", "text/markdown", null, 2));
    }

    private static List<Artifact> artifacts(ImportedConversation conversation) {
        return conversation.messages().stream()
                .flatMap(message -> message.parts().stream())
                .filter(Artifact.class::isInstance)
                .map(Artifact.class::cast)
                .toList();
    }
}
