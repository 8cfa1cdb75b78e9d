package dev.outputhub.conversation.message;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.service.ConversationApi;
import dev.outputhub.conversation.service.ConversationServiceTest;
import dev.outputhub.conversation.service.StoredMessages;
import dev.outputhub.platform.test.infrastructure.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

class OutlineSliceTests extends ConversationServiceTest {

    private static final String NO_PARTS = "[]";

    private final ConversationApi acme;
    private final ConversationApi globex;
    private final TestDatabase database;
    private final UUID conversation = UUID.randomUUID();

    @Autowired
    OutlineSliceTests(MockMvcTester mvc, Environment environment) {
        acme = new ConversationApi(mvc, ACME_EDITOR);
        globex = new ConversationApi(mvc, GLOBEX_OWNER);
        database = TestDatabase.of(environment);
    }

    @Test
    void tellsTheTreeWithHowQuestionsBeginAndTheHeadingsOfAnswers() {
        var question = store("What  is\n\nblight? " + "x".repeat(500));
        var answer =
                answer(question, "# Blight\n\n```sh\n# no heading\n```\n\n## Signs ##\n\n#none\n### too deep\n\ntext");
        var outline = acme.read(path("outline"));
        assertThat(outline.path("items")).hasSize(2);
        var first = outline.at("/items/0");
        assertThat(first.path("id").asString()).isEqualTo(question.toString());
        assertThat(first.path("title").asString())
                .startsWith("What is blight? xxx")
                .hasSize(120);
        assertThat(first.has("parentId")).isFalse();
        var second = outline.at("/items/1");
        assertThat(second.path("parentId").asString()).isEqualTo(question.toString());
        assertThat(second.path("headings").valueStream().map(JsonNode::asString))
                .containsExactly("Blight", "Signs");
        assertThat(second.has("title")).isFalse();
        assertThat(second.has("text")).isFalse();
    }

    @Test
    void readsTheMessagesThatAreAskedFor() {
        var one = store("One");
        var two = answer(one, "Two");
        store("Three");
        var foreign = UUID.randomUUID();
        assertThat(acme.read(path("messages?ids=" + two + "," + one + "," + foreign))
                        .path("items")
                        .valueStream()
                        .map(message -> message.path("text").asString()))
                .containsExactly("One", "Two");
        assertThat(acme.get(path("messages?ids=one"))).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(acme.get(path("messages?branch=all&ids=" + one))).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void isNotThereForOthers() {
        store("One");
        assertThat(globex.get(path("outline"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(acme.get("/api/v1/conversations/" + UUID.randomUUID() + "/outline"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private UUID store(String text) {
        return StoredMessages.store(database, conversation, text, NO_PARTS);
    }

    private UUID answer(UUID parent, String text) {
        var id = store(text);
        database.run(
                "set search_path = conversation, public",
                "update conversation.message set role = 'assistant', parent_id = '" + parent + "' where id = '" + id
                        + "'");
        return id;
    }

    private String path(String rest) {
        return "/api/v1/conversations/" + conversation + "/" + rest;
    }
}
