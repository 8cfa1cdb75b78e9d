package dev.outputhub.conversation.imports;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.outputhub.conversation.format.Exports;
import dev.outputhub.conversation.imports.recognition.OpeningBackfill;
import dev.outputhub.conversation.service.ChatGptArchive;
import dev.outputhub.conversation.service.ConversationApi;
import dev.outputhub.conversation.service.ConversationServiceTest;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One conversation, as OpenAI exports it and as browser extensions save it. */
class SameConversationIntegrationTests extends ConversationServiceTest {

    private final ConversationApi acme;
    private final ConversationApi owner;

    @Autowired
    SameConversationIntegrationTests(MockMvcTester mvc) {
        acme = new ConversationApi(mvc, ACME_EDITOR);
        owner = new ConversationApi(mvc, ACME_OWNER);
    }

    private static final class Tides {
        private final String id = "t" + UUID.randomUUID().toString().replace("-", "");
        private final String question = "Why does the tide of " + id + " come twice a day?";
        private final String answer =
                "Because there are **two** bulges of water.\n\n- one below the moon\n- one on the far"
                        + " side, where the earth is pulled away from it";

        /** With another branch, which no extension sees. */
        String official(String... more) {
            var archive = new ChatGptArchive();
            var chat = archive.chat(id, "Tides")
                    .says("q", null, "user", question)
                    .says("other", "q", "assistant", "Nobody knows it of " + id + ".")
                    .says("a", "q", "assistant", answer);
            var last = "a";
            for (var at = 0; at < more.length; at++) {
                chat.says("m" + at, last, at % 2 == 0 ? "user" : "assistant", more[at]);
                last = "m" + at;
            }
            return new String(archive.bytes(), StandardCharsets.UTF_8);
        }

        /** As the page shows it, with other signs for the same list. */
        String saved(String... more) {
            var json = JsonMapper.shared();
            var page = json.createObjectNode()
                    .put("exporter", "3.1.0")
                    .put("title", "Saved tides")
                    .put("author", "chatgpt")
                    .put("url", "https://chatgpt.com/c/" + id);
            var messages = page.putArray("messages");
            var texts = new ArrayList<>(List.of(question, answer.replace("\n- ", "\n* ") + "\n"));
            texts.addAll(List.of(more));
            for (var at = 0; at < texts.size(); at++) {
                messages.addObject()
                        .put("id", "message-" + at)
                        .put("author", at % 2 == 0 ? "user" : "ai")
                        .put("content", texts.get(at));
            }
            return json.writeValueAsString(page);
        }

        String transcript() {
            return """
                # Tides again

                **User:** A (a@example.org)
                **Exported:** 1/2/2025
                **Link:** [https://chatgpt.com/c/%s](https://chatgpt.com/c/%s)

                ## Prompt:
                %s

                ## Response:
                %s

                ---
                Powered by [ChatGPT Exporter](https://example.org)
                """.formatted(id, id, question, answer);
        }
    }

    @Test
    void whatAnExtensionSavedOfAnExportedConversationIsTheSame() {
        var tides = new Tides();
        acme.imported("conversations.json", tides.official());
        for (var copy : List.of(tides.saved(), tides.transcript())) {
            var name = copy.startsWith("{") ? "tides.json" : "tides.md";
            var dry = acme.imported(name, copy, "dryRun", "true");
            var done = acme.imported(name, copy);
            assertThat(count(done, "conversations", "unchanged")).isEqualTo(1);
            assertThat(count(done, "messages", "unchanged")).isEqualTo(2);
            assertThat(done.path("problems").asInt()).isZero();
            assertThat(dry.path("counts")).isEqualTo(done.path("counts"));
            assertThat(onlyItem(done).path("reason").asString())
                    .isEqualTo("The same conversation is here from chatgpt");
            assertThat(onlyItem(done).path("recordId").asString())
                    .isEqualTo(conversations(tides).getFirst().path("id").asString());
        }
        assertThat(conversations(tides)).hasSize(1);
    }

    @Test
    void theExportOfTheProviderTakesTheOtherOver() {
        var tides = new Tides();
        var saved = acme.imported("tides.json", tides.saved());
        var before = onlyItem(saved).path("recordId").asString();
        var first = acme.all("/api/v1/conversations/" + before + "/messages").getFirst();
        var dry = acme.imported("conversations.json", tides.official(), "dryRun", "true");
        var done = acme.imported("conversations.json", tides.official());
        assertThat(dry.path("counts")).isEqualTo(done.path("counts"));
        assertThat(onlyItem(dry).path("reason")).isEqualTo(onlyItem(done).path("reason"));
        assertThat(count(done, "conversations", "updated")).isEqualTo(1);
        assertThat(count(done, "messages", "updated")).isEqualTo(2);
        assertThat(count(done, "messages", "new")).isEqualTo(1);
        var conversation = acme.read("/api/v1/conversations/" + before);
        assertThat(conversation.path("sourceId").asString()).isEqualTo(tides.id);
        assertThat(conversation.path("title").asString()).isEqualTo("Tides");
        assertThat(conversation.path("model").asString()).isEqualTo("gpt-4o");
        var branch = acme.all("/api/v1/conversations/" + before + "/messages");
        assertThat(branch).hasSize(2);
        assertThat(branch.getFirst().path("id")).isEqualTo(first.path("id"));
        assertThat(branch.get(1).path("alternatives")).hasSize(2);
        assertThat(branch.get(1).path("model").asString()).isEqualTo("gpt-4o");

        assertThat(count(acme.imported("conversations.json", tides.official()), "conversations", "unchanged"))
                .isEqualTo(1);
        assertThat(count(acme.imported("tides.json", tides.saved()), "conversations", "unchanged"))
                .isEqualTo(1);
        assertThat(conversations(tides)).hasSize(1);
    }

    @Test
    void wordsThatOnlyTheCopyHasAreAdded() {
        var tides = new Tides();
        acme.imported("conversations.json", tides.official());
        var done = acme.imported("tides.json", tides.saved("And the sun?", "Half as much."));
        assertThat(count(done, "conversations", "updated")).isEqualTo(1);
        assertThat(count(done, "messages", "new")).isEqualTo(2);
        assertThat(branch(tides)).endsWith("And the sun?", "Half as much.").hasSize(4);
        assertThat(count(acme.imported("conversations.json", tides.official()), "conversations", "unchanged"))
                .isEqualTo(1);
        var newer = acme.imported("conversations.json", tides.official("And the sun?", "Half as much.", "Why?"));
        assertThat(count(newer, "messages", "new")).as("those are there by now").isEqualTo(1);
        assertThat(branch(tides))
                .endsWith("And the sun?", "Half as much.", "Why?")
                .hasSize(5);
    }

    @Test
    void wordsThatOnlyTheCopyHasStayWhenTheExportComesLater() {
        var tides = new Tides();
        acme.imported("tides.json", tides.saved("And the sun?", "Half as much."));
        acme.imported("conversations.json", tides.official());
        assertThat(branch(tides)).endsWith("And the sun?", "Half as much.").hasSize(4);
    }

    @Test
    void thoseThatPartAreTwo() {
        var tides = new Tides();
        acme.imported("conversations.json", tides.official("And the wind?", "Not at all."));
        var done = acme.imported("tides.json", tides.saved("And the sun?", "Half as much."));
        assertThat(count(done, "conversations", "new")).isEqualTo(1);
        assertThat(count(done, "messages", "new")).isEqualTo(4);
        assertThat(conversations(tides)).hasSize(2);
    }

    @Test
    void thoseOfOneArchiveMeetAsWell() {
        var tides = new Tides();
        var zip = Exports.zip(
                "a/tides.md",
                tides.transcript(),
                "b/tides.json",
                tides.saved(),
                "conversations.json",
                tides.official());
        var dry = acme.imported("all.zip", zip, "dryRun", "true");
        var done = acme.imported("all.zip", zip);
        assertThat(conversations(tides)).hasSize(1);
        assertThat(dry.path("counts")).isEqualTo(done.path("counts"));
        var again = acme.imported("all.zip", zip);
        assertThat(count(again, "conversations", "unchanged")).isEqualTo(3);
    }

    @Test
    void undoingEitherLeavesWhatTheOtherBrought() {
        var tides = new Tides();
        var official = acme.imported("conversations.json", tides.official());
        var saved = acme.imported("tides.json", tides.saved());
        acme.undone(official.path("id").asString());
        assertThat(onlyItem(official).path("undone").asString()).isEqualTo("kept");
        assertThat(branch(tides)).hasSize(2);
        assertThat(saved.path("state").asString()).isEqualTo("completed");
    }

    @Test
    void undoingTheOneThatFoundItLeavesTheOther() {
        var tides = new Tides();
        var official = acme.imported("conversations.json", tides.official());
        acme.undone(acme.imported("tides.json", tides.saved()).path("id").asString());
        assertThat(branch(tides)).hasSize(2);
        acme.undone(official.path("id").asString());
        assertThat(conversations(tides)).isEmpty();
    }

    @Test
    void undoingTheExportGivesTheCopyBack() {
        var tides = new Tides();
        var saved = acme.imported("tides.json", tides.saved("And the sun?", "Half as much."));
        var id = onlyItem(saved).path("recordId").asString();
        var before = acme.all("/api/v1/conversations/" + id + "/messages?branch=all");
        var official = acme.imported("conversations.json", tides.official());
        acme.undone(official.path("id").asString());
        assertThat(onlyItem(official).path("undone").asString()).isEqualTo("reverted");
        var conversation = acme.read("/api/v1/conversations/" + id);
        assertThat(conversation.path("sourceId").asString()).startsWith("ai-chat-exporter");
        assertThat(conversation.path("title").asString()).isEqualTo("Saved tides");
        var after = acme.all("/api/v1/conversations/" + id + "/messages?branch=all");
        assertThat(after)
                .extracting(message -> message.path("text"), message -> message.path("parentId"))
                .isEqualTo(before.stream()
                        .map(message -> tuple(message.path("text"), message.path("parentId")))
                        .toList());
        assertThat(count(acme.imported("conversations.json", tides.official()), "conversations", "updated"))
                .isEqualTo(1);
    }

    @Test
    void thoseOfTwoPeopleAreTwo() {
        var tides = new Tides();
        owner.imported("conversations.json", tides.official());
        var done = acme.imported("tides.json", tides.saved());
        assertThat(count(done, "conversations", "new")).isEqualTo(1);
        assertThat(onlyItem(done).path("reason").isNull()).isTrue();
    }

    @Test
    void oneInTheTrashIsNotMet() {
        var tides = new Tides();
        acme.imported("conversations.json", tides.official());
        var id = conversations(tides).getFirst().path("id").asString();
        assertThat(acme.delete("/api/v1/conversations/" + id)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(count(acme.imported("tides.json", tides.saved()), "conversations", "new"))
                .isEqualTo(1);
    }

    @Test
    void greetingsMeetNobody() {
        var word = UUID.randomUUID().toString();
        Consumer<String> greet = name -> {
            var page = "{\"exporter\": \"3\", \"title\": \"Hi " + word
                    + "\", \"author\": \"chatgpt\", \"url\": \"https://chatgpt.com/c/"
                    + name + word + "\", \"messages\": [{\"id\": \"1\", \"author\": \"user\", \"content\": \"hi\"},"
                    + " {\"id\": \"2\", \"author\": \"ai\", \"content\": \"Hello! How can I help you today?\"}]}";
            assertThat(count(acme.imported("hi.json", page), "conversations", "new"))
                    .isEqualTo(1);
        };
        greet.accept("a");
        greet.accept("b");
    }

    @Test
    void thoseThatWereHereBeforeTheirOpeningsWereNotedAreNotedInTheBackground(
            @Autowired DSLContext database,
            @Autowired TransactionTemplate transaction,
            @Autowired OpeningBackfill backfill) {
        var tides = new Tides();
        acme.imported("conversations.json", tides.official());
        var id = UUID.fromString(conversations(tides).getFirst().path("id").asString());
        CurrentPrincipal.run(
                Principal.actingFor(ACME_EDITOR.organizationId(), ACME_EDITOR.id()),
                () -> transaction.executeWithoutResult(_ -> {
                    database.execute("delete from conversation_opening where conversation_id = {0}", DSL.val(id));
                    database.execute("update conversation set opening_noted = false where id = {0}", DSL.val(id));
                }));
        assertThat(count(acme.imported("tides.json", tides.saved(), "dryRun", "true"), "conversations", "new"))
                .isEqualTo(1);
        backfill.noteMissing();
        assertThat(count(acme.imported("tides.json", tides.saved()), "conversations", "unchanged"))
                .isEqualTo(1);
    }

    private List<JsonNode> conversations(Tides tides) {
        return acme.all("/api/v1/conversations?q=" + tides.id + "&limit=50");
    }

    private List<String> branch(Tides tides) {
        var found = conversations(tides);
        assertThat(found).hasSize(1);
        return acme.all("/api/v1/conversations/" + found.getFirst().path("id").asString() + "/messages").stream()
                .map(message -> message.path("text").asString())
                .toList();
    }

    private JsonNode onlyItem(JsonNode done) {
        var items = acme.items(done.path("id").asString());
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    private static int count(JsonNode done, String kind, String result) {
        return done.path("counts").path(kind).path(result).asInt();
    }
}
