package dev.outputhub.conversation.imports;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.format.Exports;
import dev.outputhub.conversation.service.ChatGptArchive;
import dev.outputhub.conversation.service.ConversationApi;
import dev.outputhub.conversation.service.ConversationServiceTest;
import dev.outputhub.platform.naming.RestoredId;
import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.neighbours.Neighbours;
import dev.outputhub.platform.test.service.Api;
import dev.outputhub.platform.test.service.Caller;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What one organisation took out comes back in another: conversations here, everything else in the services that keep it. */
class HubArchiveIntegrationTests extends ConversationServiceTest {

    private final MockMvcTester mvc;
    private final ConversationApi acme;
    private final ConversationApi globex;

    @Autowired
    HubArchiveIntegrationTests(MockMvcTester mvc) {
        this.mvc = mvc;
        acme = new ConversationApi(mvc, ACME_EDITOR);
        globex = new ConversationApi(mvc, GLOBEX_OWNER);
    }

    @AfterEach
    void nothingWasSentOrAnsweredOtherwise() {
        assertThat(Neighbours.shared().calls().broken()).isEmpty();
    }

    @Test
    void aConversationComesBackElsewhereWithAllOfItsTree() {
        var source = complete(ACME_EDITOR, conversation("Tides"));
        assertThat(source.path("messages")).hasSize(3);
        ((ObjectNode) source.at("/messages/0"))
                .putArray("files")
                .addObject()
                .put("reference", "file-moon")
                .put("fileId", UUID.randomUUID().toString())
                .put("name", "moon.png")
                .put("mediaType", "image/png")
                .put("size", 9);
        var done = globex.imported("archive.zip", archive(source));
        assertThat(done.path("state").asString()).isEqualTo("completed");
        assertThat(done.path("format").asString()).isEqualTo("output-hub");
        assertThat(count(done, "conversations", "new")).isEqualTo(1);
        assertThat(count(done, "messages", "new")).isEqualTo(3);
        var id = restored(source.path("id"));
        assertThat(complete(GLOBEX_OWNER, id)).isEqualTo(translated(source));
        assertThat(globex.all("/api/v1/conversations/" + id + "/messages?branch=all"))
                .hasSize(3);
        assertThat(globex.read("/api/v1/conversations?q=" + word(source)).path("items"))
                .hasSize(1);
    }

    /** They are an archive by hand, which a new organisation is offered. */
    @Test
    void theExamplesOfTheWebApplicationComeInWithoutARemark() throws IOException {
        var examples = JsonMapper.shared()
                .readTree(Path.of("../web/src/features/home/examples/examples.json")
                        .toFile())
                .path("conversation");
        var done = globex.imported("archive.zip", archive(examples.valueStream().toArray(JsonNode[]::new)));
        assertThat(count(done, "conversations", "new")).isEqualTo(examples.size());
        assertThat(globex.items(done.path("id").asString()))
                .allSatisfy(item -> assertThat(item.path("reason").isNull()).isTrue());
    }

    @Test
    void aSecondImportFindsEverythingUnchanged() {
        var archive = archive(complete(ACME_EDITOR, conversation("Ebb")));
        globex.imported("archive.zip", archive);
        var again = globex.imported("archive.zip", archive);
        assertThat(count(again, "conversations", "unchanged")).isEqualTo(1);
        assertThat(count(again, "messages", "unchanged")).isEqualTo(3);
        var home = acme.imported("archive.zip", archive);
        assertThat(count(home, "conversations", "unchanged")).isEqualTo(1);
    }

    @Test
    void whatAPersonChangedHereStaysAndALaterArchiveRenewsTheRest() {
        var touched = conversation("Flood");
        var left = conversation("Surge");
        globex.imported("archive.zip", archive(complete(ACME_EDITOR, touched), complete(ACME_EDITOR, left)));
        var here = "/api/v1/conversations/" + restored(touched);
        assertThat(globex.patch(here, "{\"notes\": \"Mine.\"}")).hasStatusOk();
        acme.patch("/api/v1/conversations/" + touched, "{\"title\": \"Later\"}");
        acme.patch("/api/v1/conversations/" + left, "{\"title\": \"Later\"}");
        var again =
                globex.imported("archive.zip", archive(complete(ACME_EDITOR, touched), complete(ACME_EDITOR, left)));
        assertThat(count(again, "conversations", "skipped")).isEqualTo(1);
        assertThat(count(again, "conversations", "updated")).isEqualTo(1);
        assertThat(globex.read(here).path("title").asString()).isEqualTo("Flood");
        var renewed = globex.read("/api/v1/conversations/" + restored(left));
        assertThat(renewed.path("title").asString()).isEqualTo("Later");
        assertThat(renewed.path("messageCount").asInt()).isEqualTo(3);
        assertThat(globex.all("/api/v1/conversations/" + restored(left) + "/messages?branch=all"))
                .hasSize(3);
    }

    @Test
    void aDryRunForetellsAndChangesNothing() {
        var source = complete(ACME_EDITOR, conversation("Neap"));
        var foretold = globex.imported("archive.zip", archive(source), "dryRun", "true");
        assertThat(count(foretold, "conversations", "new")).isEqualTo(1);
        assertThat(globex.get("/api/v1/conversations/" + restored(source.path("id"))))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void undoRemovesWhatNobodyUsedSince() {
        var kept = conversation("Spring");
        var gone = conversation("Slack");
        var done = globex.imported("archive.zip", archive(complete(ACME_EDITOR, kept), complete(ACME_EDITOR, gone)));
        globex.patch("/api/v1/conversations/" + restored(kept), "{\"notes\": \"Mine.\"}");
        var undone = globex.undone(done.path("id").asString());
        assertThat(undone.path("state").asString()).isEqualTo("undone");
        assertThat(globex.get("/api/v1/conversations/" + restored(kept))).hasStatusOk();
        assertThat(globex.get("/api/v1/conversations/" + restored(gone))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void everyKindGoesToTheServiceThatKeepsItAndIsCountedOnce() {
        var output = UUID.randomUUID();
        var agent = UUID.randomUUID();
        var file = UUID.randomUUID();
        var archive = Exports.zip(
                "manifest.json",
                manifest(),
                "files/" + file + "/moon.txt",
                "The moon.",
                "files.jsonl",
                "{\"kind\": \"file\", \"id\": \"%s\", \"name\": \"moon.txt\", \"sha256\": \"%s\"}\n"
                                .formatted(file, DigestUtils.sha256Hex("The moon."))
                        + "{\"kind\": \"file\", \"id\": \"%s\", \"name\": \"sun.txt\"}".formatted(UUID.randomUUID()),
                "outputs.jsonl",
                "{\"kind\": \"output\", \"id\": \"%s\", \"title\": \"Tides\"}".formatted(output),
                "agents.jsonl",
                "{\"kind\": \"agent\", \"id\": \"%s\", \"name\": \"Baker\"}".formatted(agent),
                "prompts.jsonl",
                "{\"kind\": \"prompt\", \"id\": \"%s\"}\n{\"kind\": \"prompt\"}".formatted(UUID.randomUUID()));
        var done = globex.imported("archive.zip", archive);
        assertThat(count(done, "outputs", "new")).isEqualTo(1);
        assertThat(count(done, "agents", "new")).isEqualTo(1);
        assertThat(count(done, "prompts", "new")).isEqualTo(1);
        assertThat(count(done, "prompts", "skipped")).isEqualTo(1);
        assertThat(count(done, "files", "new")).isEqualTo(1);
        assertThat(count(done, "files", "skipped")).isEqualTo(1);
        var items = globex.items(done.path("id").asString());
        assertThat(items).hasSize(6);
        assertThat(items)
                .extracting(item -> item.path("kind").asString())
                .containsExactly("prompt", "prompt", "agent", "output", "file", "file");
        var stub = Neighbours.shared();
        assertThat(stub.archive().kept()).containsKeys(restored(output), restored(agent), restored(file));
        assertThat(stub.files().kept(restored(file))).isNotNull();
        var again = globex.imported("archive.zip", archive);
        assertThat(count(again, "outputs", "unchanged")).isEqualTo(1);
        assertThat(count(again, "files", "unchanged")).isEqualTo(1);
        globex.undone(done.path("id").asString());
        assertThat(stub.archive().kept()).doesNotContainKeys(restored(output), restored(agent), restored(file));
        assertThat(globex.items(done.path("id").asString()))
                .filteredOn(item -> item.path("result").asString().equals("new"))
                .allSatisfy(item -> assertThat(item.path("undone").asString()).isEqualTo("removed"));
    }

    @Test
    void anArchiveThatIsNewerThanKnownIsRefused() {
        var failed = globex.imported(
                "archive.zip", Exports.zip("manifest.json", "{\"format\": \"output-hub\", \"version\": 9}"));
        assertThat(failed.path("state").asString()).isEqualTo("failed");
        assertThat(failed.path("reason").asString()).contains("newer Output Hub");
    }

    @Test
    void aTreeThatIsNoneIsSkippedAndUnknownFieldsAreNamed() {
        var good = complete(ACME_EDITOR, conversation("Bore")).put("mood", "glad");
        var bad = good.deepCopy()
                .put("id", UUID.randomUUID().toString())
                .put("title", "Loop")
                .put("sourceId", "x");
        var first = (ObjectNode) bad.path("messages").path(0);
        first.put("parentId", first.path("id").asString());
        var done = globex.imported("archive.zip", archive(bad, good));
        var items = globex.items(done.path("id").asString());
        assertThat(items.get(0).path("result").asString()).isEqualTo("skipped");
        assertThat(items.get(0).path("reason").asString()).contains("tree");
        assertThat(items.get(1).path("result").asString()).isEqualTo("new");
        assertThat(items.get(1).path("reason").asString()).isEqualTo("left out: mood");
    }

    private UUID conversation(String title) {
        var source = UUID.randomUUID().toString();
        var archive = new ChatGptArchive();
        archive.chat(source, title)
                .says("q", null, "user", "How do tides work, w" + source.replace("-", "") + "?")
                .says("a1", "q", "assistant", "The moon.")
                .says("a2", "q", "assistant", "The moon pulls at the water.");
        acme.imported("a.json", archive.bytes());
        var id = acme.read("/api/v1/conversations?sourceId=" + source)
                .at("/items/0/id")
                .asString();
        acme.patch(
                "/api/v1/conversations/" + id,
                "{\"favourite\": true, \"notes\": \"Read it.\", \"terms\": {\"tags\": [\"sea %s\"]}, \"createMissingTerms\": true}"
                        .formatted(source));
        return UUID.fromString(id);
    }

    private static String word(JsonNode source) {
        return "w" + source.path("sourceId").asString().replace("-", "");
    }

    private ObjectNode complete(TestPeople person, UUID id) {
        var answer = mvc.get()
                .uri("/internal/complete-records/conversation?id=" + id)
                .with(Caller.serviceFor(person))
                .exchange();
        assertThat(answer).hasStatusOk();
        return (ObjectNode) Api.json(answer).at("/records/0");
    }

    private static byte[] archive(JsonNode... conversations) {
        var lines = new StringBuilder();
        List.of(conversations)
                .forEach(one -> lines.append(JsonMapper.shared().writeValueAsString(one))
                        .append('\n'));
        return Exports.zip("manifest.json", manifest(), "conversations.jsonl", lines.toString());
    }

    private static String manifest() {
        return "{\"format\": \"output-hub\", \"version\": 1, \"organization\": {\"id\": \"%s\"}}"
                .formatted(ACME_EDITOR.organizationId());
    }

    /** As globex has it. */
    private static ObjectNode translated(ObjectNode source) {
        var translated = source.deepCopy();
        translate(translated, "id", "currentMessageId");
        for (var message : translated.path("messages")) {
            translate((ObjectNode) message, "id", "parentId");
            message.path("files").forEach(file -> translate((ObjectNode) file, "fileId"));
        }
        return translated;
    }

    private static void translate(ObjectNode object, String... fields) {
        for (var field : fields) {
            if (object.path(field).isString()) {
                object.put(field, restored(object.path(field)).toString());
            }
        }
    }

    private static UUID restored(JsonNode id) {
        return restored(UUID.fromString(id.asString()));
    }

    private static UUID restored(UUID id) {
        return RestoredId.of(GLOBEX_OWNER.organizationId(), false, id);
    }

    private static int count(JsonNode done, String kind, String result) {
        return done.path("counts").path(kind).path(result).asInt();
    }
}
