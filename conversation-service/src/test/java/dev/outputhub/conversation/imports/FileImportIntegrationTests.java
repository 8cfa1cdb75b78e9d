package dev.outputhub.conversation.imports;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.format.Exports;
import dev.outputhub.conversation.service.ConversationApi;
import dev.outputhub.conversation.service.ConversationServiceTest;
import dev.outputhub.platform.test.neighbours.NeighbourFiles;
import dev.outputhub.platform.test.neighbours.Neighbours;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

class FileImportIntegrationTests extends ConversationServiceTest {

    private final ConversationApi acme;
    private final ConversationApi viewer;
    private final ConversationApi globex;
    private final String chat = UUID.randomUUID().toString();
    private final String pointer = "file_" + chat.replace("-", "");

    @Autowired
    FileImportIntegrationTests(MockMvcTester mvc) {
        acme = new ConversationApi(mvc, ACME_EDITOR);
        viewer = new ConversationApi(mvc, ACME_VIEWER);
        globex = new ConversationApi(mvc, GLOBEX_OWNER);
    }

    @AfterEach
    void nothingWasSentOrAnsweredOtherwiseThanAgreed() {
        assertThat(Neighbours.shared().calls().broken()).isEmpty();
    }

    @Test
    void theBytesOfAPictureBecomeAFileOfItsMessage() {
        var done = acme.imported("export.zip", archive());
        assertThat(done.path("state").asString()).isEqualTo("completed");
        assertThat(done.path("problems").asInt()).isZero();
        assertThat(done.at("/counts/files/new").asInt()).isEqualTo(1);
        var item = acme.items(done.path("id").asString()).getLast();
        assertThat(item.path("title").asString()).isEqualTo("key.png");
        assertThat(item.path("reason").asString()).isEqualTo("Belongs to a message of “Picture”");
        var part = part(viewer);
        assertThat(part.path("name").asString()).isEqualTo("key.png");
        assertThat(part.path("mediaType").asString()).isEqualTo("image/png");
        assertThat(part.path("pointer").asString()).isEqualTo("sediment://" + pointer);
        var kept = kept(part);
        assertThat(kept.name()).isEqualTo("key.png");
        assertThat(kept.links()).singleElement().satisfies(link -> {
            assertThat(link.path("recordKind").asString()).isEqualTo("message");
            assertThat(link.path("recordId").asString())
                    .isEqualTo(message(viewer).path("id").asString());
        });
    }

    @Test
    void theSameArchiveBringsNothingAgain() {
        acme.imported("export.zip", archive());
        var again = acme.imported("export.zip", archive());
        assertThat(again.at("/counts/files/unchanged").asInt()).isEqualTo(1);
        assertThat(again.at("/counts/conversations/unchanged").asInt()).isEqualTo(1);
        assertThat(again.path("problems").asInt()).isZero();
        assertThat(kept(part(acme)).times()).isEqualTo(1);
    }

    @Test
    void filesComeToMessagesThatWereHereAndStayWhenTheWordsComeAlone() {
        acme.imported("conversations.json", conversations());
        assertThat(part(acme).has("fileId")).isFalse();
        var second = acme.imported("export.zip", archive());
        assertThat(second.at("/counts/conversations/unchanged").asInt()).isEqualTo(1);
        assertThat(second.at("/counts/files/new").asInt()).isEqualTo(1);
        acme.imported("conversations.json", conversations());
        var part = part(acme);
        assertThat(part.path("fileId").isString()).isTrue();

        acme.undone(second.path("id").asString());
        assertThat(part(acme).has("fileId")).isFalse();
        assertThat(Neighbours.shared()
                        .files()
                        .kept(UUID.fromString(part.path("fileId").asString())))
                .isNull();
    }

    @Test
    void aTrialBringsNoBytes() {
        var done = acme.imported("export.zip", archive(), "dryRun", "true");
        assertThat(done.at("/counts/files/new").asInt()).isEqualTo(1);
        assertThat(done.path("problems").asInt()).isZero();
        assertThat(conversation(acme).isMissingNode()).isTrue();
        acme.imported("export.zip", archive());
        var known = acme.imported("export.zip", archive(), "dryRun", "true");
        assertThat(known.at("/counts/files/unchanged").asInt()).isEqualTo(1);
    }

    @Test
    void aFileThatIsRefusedIsNamedAndSinksNothing() {
        var done = acme.imported(
                "export.zip",
                Exports.zip("conversations.json", conversations(), pointer + ".dat", "x".repeat(1_100_000)));
        assertThat(done.path("problems").asInt()).isEqualTo(1);
        var item = acme.items(done.path("id").asString()).getLast();
        assertThat(item.path("result").asString()).isEqualTo("skipped");
        assertThat(item.path("title").asString()).isEqualTo("key.png");
        assertThat(item.path("reason").asString()).contains("too large").contains("1 MB");
        assertThat(message(acme).path("text").asString()).contains("which key?");
    }

    @Test
    void theFilesOfAnUndoneImportGoAndThoseOfAUsedConversationStay() {
        var used = acme.imported("export.zip", archive());
        var part = part(acme);
        var conversation = conversation(acme).path("id").asString();
        assertThat(acme.patch("/api/v1/conversations/" + conversation, "{\"title\": \"Mine now\"}"))
                .hasStatusOk();
        acme.undone(used.path("id").asString());
        assertThat(part(acme).path("fileId").asString())
                .isEqualTo(part.path("fileId").asString());
        assertThat(kept(part)).isNotNull();
    }

    @Test
    void theFilesOfAConversationThatIsNotChosenStayOutAndAreNoProblem() {
        acme.imported("conversations.json", conversations());
        var done = acme.imported("export.zip", archive(), "options", "{\"except\": [\"%s\"]}".formatted(chat));
        assertThat(done.at("/counts/files/skipped").asInt()).isEqualTo(1);
        assertThat(done.path("problems").asInt()).isZero();
        assertThat(acme.items(done.path("id").asString()))
                .extracting(item -> item.path("reason").asString())
                .containsOnly("Not chosen");
        assertThat(part(acme).has("fileId")).isFalse();
    }

    @Test
    void anotherOrganisationSeesNeitherMessageNorFile() {
        acme.imported("export.zip", archive());
        var id = message(acme).path("id").asString();
        assertThat(globex.get("/api/v1/messages/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        globex.imported("export.zip", archive());
        assertThat(part(globex).path("fileId").asString())
                .isNotEqualTo(part(acme).path("fileId").asString());
    }

    private byte[] archive() {
        return Exports.zip(pointer + ".dat", "bytes of " + chat, "conversations.json", conversations());
    }

    private String conversations() {
        return """
                [{"id": "%1$s", "title": "Picture", "create_time": 1788000000, "update_time": 1788000000, "current_node": "u",
                  "mapping": {"u": {"id": "u", "message": {"id": "u", "author": {"role": "user"}, "create_time": 1788000000,
                    "content": {"content_type": "multimodal_text", "parts": [
                      {"content_type": "image_asset_pointer", "asset_pointer": "sediment://%2$s"}, "which key?"]},
                    "metadata": {"attachments": [{"id": "%2$s", "name": "key.png", "mime_type": "image/png"}]}}}}}]""".formatted(chat, pointer);
    }

    private JsonNode conversation(ConversationApi api) {
        return api.read("/api/v1/conversations?sourceId=" + chat).at("/items/0");
    }

    private JsonNode message(ConversationApi api) {
        return api.all("/api/v1/conversations/" + conversation(api).path("id").asString() + "/messages")
                .getFirst();
    }

    private JsonNode part(ConversationApi api) {
        return message(api)
                .path("parts")
                .valueStream()
                .filter(part -> part.path("type").asString().equals("image"))
                .findFirst()
                .orElseThrow();
    }

    private static NeighbourFiles.Kept kept(JsonNode part) {
        var id = UUID.fromString(part.path("fileId").asString());
        return Objects.requireNonNull(Neighbours.shared().files().kept(id));
    }
}
