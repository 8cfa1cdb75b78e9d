package dev.outputhub.conversation.imports;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.service.ChatGptArchive;
import dev.outputhub.conversation.service.ConversationApi;
import dev.outputhub.conversation.service.ConversationServiceTest;
import dev.outputhub.platform.test.neighbours.Neighbours;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** Custom GPTs and assistants, which become agents. */
class AgentImportIntegrationTests extends ConversationServiceTest {

    private final ConversationApi acme;
    private final String word = "t" + UUID.randomUUID().toString().replace("-", "");
    private final String gpt = "g-" + word;

    @Autowired
    AgentImportIntegrationTests(MockMvcTester mvc) {
        acme = new ConversationApi(mvc, ACME_EDITOR);
    }

    @Test
    void aCustomGptBecomesOneAgentThatItsConversationsName() {
        var dry = acme.imported("conversations.json", archive(), "dryRun", "true");
        var done = acme.imported("conversations.json", archive());
        assertThat(dry.path("counts")).isEqualTo(done.path("counts"));
        assertThat(count(done, "agents", "new")).isEqualTo(1);
        assertThat(count(done, "conversations", "new")).isEqualTo(3);
        var item = acme.items(done.path("id").asString()).getLast();
        assertThat(item.path("kind").asString()).isEqualTo("agent");
        assertThat(item.path("title").asString()).isEqualTo("Custom GPT " + gpt);
        assertThat(item.path("problem").asBoolean()).isFalse();
        var agent = item.path("recordId").asString();
        assertThat(Neighbours.shared()
                        .archive()
                        .kept()
                        .get(UUID.fromString(agent))
                        .record()
                        .path("link")
                        .asString())
                .isEqualTo("https://chatgpt.com/g/" + gpt);
        assertThat(acme.all("/api/v1/conversations?agentId=" + agent))
                .extracting(one -> one.path("sourceId").asString())
                .containsExactlyInAnyOrder(word + "-1", word + "-2");
    }

    @Test
    void importedAgainItIsUnchangedAndUndoneItIsGone() {
        var first = acme.imported("conversations.json", archive());
        assertThat(count(acme.imported("conversations.json", archive()), "agents", "unchanged"))
                .isEqualTo(1);
        var agent = UUID.fromString(acme.items(first.path("id").asString())
                .getLast()
                .path("recordId")
                .asString());
        acme.undone(first.path("id").asString());
        assertThat(acme.items(first.path("id").asString()))
                .extracting(item -> item.path("undone").asString())
                .containsOnly("removed");
        assertThat(Neighbours.shared().archive().kept()).doesNotContainKey(agent);
    }

    @Test
    void whoeverChoosesAConversationGetsItsAgentAndNoOther() {
        var wanted = acme.imported("conversations.json", archive(), "options", choosing(word + "-1"));
        assertThat(count(wanted, "agents", "new")).isEqualTo(1);
    }

    @Test
    void nobodyGetsTheAgentOfAConversationThatWasLeftOut() {
        var other = acme.imported("conversations.json", archive(), "options", choosing(word + "-3"));
        assertThat(count(other, "conversations", "new")).isEqualTo(1);
        assertThat(count(other, "agents", "skipped")).isEqualTo(1);
    }

    private static String choosing(String conversation) {
        return "{\"only\": [\"" + conversation + "\"]}";
    }

    private byte[] archive() {
        var archive = new ChatGptArchive();
        archive.chat(word + "-1", "One").with("gizmo_id", gpt).says("q", null, "user", "First?");
        archive.chat(word + "-2", "Two")
                .with("conversation_template_id", gpt)
                .with("gizmo_id", null)
                .says("q", null, "user", "Second?");
        archive.chat(word + "-3", "Three")
                .with("gizmo_id", "g-p-" + word)
                .says("q", null, "user", "Of a project, which is no assistant?");
        return archive.bytes();
    }

    private static int count(JsonNode done, String kind, String result) {
        return done.path("counts").path(kind).path(result).asInt();
    }
}
