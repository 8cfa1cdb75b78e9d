package dev.outputhub.conversation.search;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.service.ConversationApi;
import dev.outputhub.conversation.service.ConversationServiceTest;
import dev.outputhub.conversation.service.StoredMessages;
import dev.outputhub.platform.test.infrastructure.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** What is found of a message: its text, what stands beside it, and all of it however long. */
class MessagePartsSliceTests extends ConversationServiceTest {

    private static final String ALL_KINDS = """
            [{"type": "text", "text": "Here is the letter."},
             {"type": "file", "text": "pasted pear word", "name": "garden-list.txt"},
             {"type": "image", "text": "", "name": "harbour.png", "raw": {"width": 7}},
             {"type": "toolCall", "name": "artifacts", "text": "the written quince", "callId": "call-1",
              "input": {"title": "Letter to Ada", "content": "the written quince", "count": 4711}},
             {"type": "toolResult", "name": "search_web", "text": "what came back: medlar"},
             {"type": "reasoning", "text": "pondering sloes", "summary": "A summary of damsons"},
             {"type": "unknown", "text": "", "sourceType": "hologram", "raw": {"projection": {"caption": "see the rowan"}}}]""";

    private final ConversationApi acme;
    private final ConversationApi globex;
    private final TestDatabase database;
    private final UUID conversation = UUID.randomUUID();

    @Autowired
    MessagePartsSliceTests(MockMvcTester mvc, Environment environment) {
        acme = new ConversationApi(mvc, ACME_EDITOR);
        globex = new ConversationApi(mvc, GLOBEX_OWNER);
        database = TestDatabase.of(environment);
    }

    @ParameterizedTest
    @CsvSource({
        "pear, file",
        "garden-list.txt, file",
        "harbour, image",
        "quince, toolCall",
        "Ada, toolCall",
        "4711, toolCall",
        "medlar, toolResult",
        "search_web, toolResult",
        "sloes, reasoning",
        "damsons, reasoning",
        "rowan, unknown"
    })
    void findsEveryWordOfAPartBesideTheTextAndSaysWhichPart(String word, String part) {
        var message = store("Here is the letter.", ALL_KINDS);
        var hit = hit(word, message);
        assertThat(hit.at("/part/type").asString()).isEqualTo(part);
        assertThat(hit.path("messageId").asString()).isEqualTo(message.toString());
        assertThat(hit.path("snippet").asString()).contains("<mark>");
    }

    @Test
    void saysNoPartWhereTheTextItselfHasTheWord() {
        var message = store("Here is the letter.", ALL_KINDS);
        assertThat(hit("letter", message).path("part").isNull()).isTrue();
        assertThat(hit("letter medlar", message).path("part").isNull()).isTrue();
    }

    @Test
    void namesThePartInTheExtract() {
        var message = store("Here is the letter.", ALL_KINDS);
        var hit = hit("medlar", message);
        assertThat(hit.at("/part/name").asString()).isEqualTo("search_web");
        assertThat(hit.path("snippet").asString())
                .isEqualTo("tool result search_web: what came back: <mark>medlar</mark>\nsearch_web");
    }

    @Test
    void saysThatAConversationIsFoundByItsNotes() {
        store("Here is the letter.", ALL_KINDS);
        acme.patch("/api/v1/conversations/" + conversation, "{\"notes\": \"remember the bilberry\"}");
        var found = acme.read(
                        "/api/v1/search-hits?kinds=conversation,snippet&q={q}&title={title}", "bilberry", conversation)
                .path("items");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).at("/part/type").asString()).isEqualTo("notes");
    }

    @Test
    void findsAMessageThatHasPartsAlone() {
        var message = store("", "[{\"type\": \"file\", \"text\": \"\", \"name\": \"lonely.pdf\"}]");
        assertThat(hit("lonely", message).at("/part/type").asString()).isEqualTo("file");
    }

    @Test
    void keepsPartsOfOthersAndHiddenOnesToThemselves() {
        store("Here is the letter.", ALL_KINDS);
        assertThat(hits(globex, "medlar")).isEmpty();
    }

    @Test
    void findsWordsBehindThreeHundredThousandCharactersAndShowsThem() {
        var text = "plumbefore " + "A".repeat(200_000) + " " + "filler ".repeat(30_000)
                + "a sentence with plumafter in it";
        var message = store(text, "[{\"type\": \"text\", \"text\": \"" + text + "\"}]");
        assertThat(hit("plumafter", message).path("snippet").asString())
                .contains("a sentence with <mark>plumafter</mark> in it");
        assertThat(hits("plumafter plumbefore")).hasSize(1);
        assertThat(hits("\"sentence with plumafter\"")).hasSize(1);
        assertThat(hits("filler -plumafter")).isEmpty();
    }

    @Test
    void findsWordsOfALongAttachmentAndShowsThem() {
        var parts =
                "[{\"type\": \"text\", \"text\": \"short\"}, {\"type\": \"file\", \"name\": \"log.txt\", \"text\": \""
                        + "กขค".repeat(20_000) + " endplum ไทยแลนด์\"}]";
        var message = store("short", parts);
        assertThat(hit("ไทยแลนด์", message).at("/part/name").asString()).isEqualTo("log.txt");
        assertThat(hit("endplum", message).path("snippet").asString()).contains("<mark>endplum</mark>");
    }

    @Test
    void forgetsWhatAMessageNoLongerSays() {
        var message = store("Here is the letter.", ALL_KINDS);
        database.run("set search_path = conversation, public", """
                update conversation.message set text = 'other', parts = '[{"type": "text", "text": "other"}]'
                where id = '%s'""".formatted(message));
        assertThat(hits("medlar")).isEmpty();
        assertThat(hits("other")).hasSize(1);
        database.run(
                "set search_path = conversation, public",
                "update conversation.message set hidden = true where id = '" + message + "'");
        assertThat(hits("other")).isEmpty();
    }

    private UUID store(String text, String parts) {
        return StoredMessages.store(database, conversation, text, parts);
    }

    private JsonNode hit(String word, UUID message) {
        var found = hits(word);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("id").asString()).isEqualTo(message.toString());
        return found.get(0);
    }

    private JsonNode hits(String words) {
        return hits(acme, words);
    }

    private JsonNode hits(ConversationApi caller, String words) {
        return caller.read("/api/v1/search-hits?kinds=message&q={q}&title={title}", words, conversation)
                .path("items");
    }
}
