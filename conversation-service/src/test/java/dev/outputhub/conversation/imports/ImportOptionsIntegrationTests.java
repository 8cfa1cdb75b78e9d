package dev.outputhub.conversation.imports;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_REVIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.format.Exports;
import dev.outputhub.conversation.service.ChatGptArchive;
import dev.outputhub.conversation.service.ConversationApi;
import dev.outputhub.conversation.service.ConversationServiceTest;
import dev.outputhub.platform.test.neighbours.Neighbours;
import dev.outputhub.platform.test.service.Api;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

class ImportOptionsIntegrationTests extends ConversationServiceTest {

    private final ConversationApi acme;
    private final ConversationApi admin;
    private final ConversationApi viewer;
    private final ConversationApi globex;

    @Autowired
    ImportOptionsIntegrationTests(MockMvcTester mvc) {
        acme = new ConversationApi(mvc, ACME_EDITOR);
        admin = new ConversationApi(mvc, ACME_ADMIN);
        viewer = new ConversationApi(mvc, ACME_VIEWER);
        globex = new ConversationApi(mvc, GLOBEX_OWNER);
    }

    @Test
    void termsForAllReachConversationsOutputsAndPrompts() {
        var id = name();
        var done = acme.imported("a.json", growing(id, 1).bytes(), "options", """
                {"terms": {"tags": ["work"], "data-sensitivity": "confidential"}, "createMissingTerms": true}""");
        var conversation = conversation(id);
        assertThat(conversation.at("/terms/tags/0/slug").asString()).isEqualTo("work");
        assertThat(conversation.at("/terms/data-sensitivity/slug").asString()).isEqualTo("confidential");
        assertThat(conversation.at("/terms/llms/slug").asString()).as("its own").isEqualTo("gpt-4o");
        var tag = conversation.at("/terms/tags/0/id").asString();
        assertThat(done.at("/options/terms/tags/0").asString()).isEqualTo(tag);

        var folder = name();
        var notes = Exports.zip(folder + "/a.md", "# Prompt\n\nHow?\n\n# Output\n\nSo.\n");
        acme.imported("notes.zip", notes, "options", "{\"terms\": {\"tags\": [\"%s\"]}}".formatted(tag));
        assertThat(Neighbours.shared().imports().documents().entrySet().stream()
                        .filter(document -> document.getKey().contains(folder)))
                .hasSize(2)
                .allSatisfy(document -> assertThat(
                                document.getValue().at("/termsForAll/tags/0").asString())
                        .isEqualTo(tag));
    }

    @Test
    void whatIsThereKeepsItsTermsAndUndoTakesBackOnlyWhatTheImportGave() {
        var id = name();
        var plain = new ChatGptArchive();
        plain.chat(id, "Short").with("update_time", 1_760_000_100).says("q", null, "user", "First?");
        acme.imported("a.json", plain.bytes());
        var path = "/api/v1/conversations/" + conversation(id).path("id").asString();
        assertThat(
                        acme.patch(
                                path,
                                "{\"terms\": {\"tags\": [\"mine\"], \"data-sensitivity\": \"public\"}, \"createMissingTerms\": true}"))
                .hasStatusOk();
        var grown = new ChatGptArchive();
        grown.chat(id, "Short")
                .with("update_time", 1_760_001_100)
                .says("q", null, "user", "First?")
                .says("a", "q", "assistant", "One.");
        var options = "{\"terms\": {\"tags\": [\"theirs\"], \"data-sensitivity\": \"confidential\"},"
                + " \"createMissingTerms\": true}";
        var done = acme.imported("a.json", grown.bytes(), "options", options);
        assertThat(count(done, "updated")).isEqualTo(1);
        assertThat(tags(conversation(id))).containsExactlyInAnyOrder("mine", "theirs");
        assertThat(conversation(id).at("/terms/data-sensitivity/slug").asString())
                .isEqualTo("public");
        assertThat(count(acme.imported("a.json", grown.bytes(), "options", options), "unchanged"))
                .isEqualTo(1);
    }

    @Test
    void undoTakesTheTermsFromWhatWasThereBefore() {
        var id = name();
        acme.imported("a.json", growing(id, 0).bytes());
        var later = acme.imported("a.json", growing(id, 1).bytes(), "options", """
                {"terms": {"tags": ["passing"]}, "createMissingTerms": true}""");
        assertThat(tags(conversation(id))).containsExactly("passing");
        acme.undone(later.path("id").asString());
        assertThat(tags(conversation(id))).isEmpty();
    }

    @Test
    void onlyWhatWasChosenComesIn() {
        var id = name();
        var archive = chats(id, id + "-b", id + "-c");
        var done = acme.imported("a.json", archive.bytes(), "options", "{\"only\": [\"%s-b\"]}".formatted(id));
        assertThat(done.path("state").asString()).isEqualTo("completed");
        assertThat(done.path("problems").asInt()).isZero();
        assertThat(count(done, "new")).isEqualTo(1);
        assertThat(count(done, "skipped")).isEqualTo(2);
        assertThat(done.at("/counts/messages/skipped").asInt()).isEqualTo(2);
        assertThat(acme.items(done.path("id").asString()))
                .extracting(item -> item.path("reason").asString(""))
                .containsExactly("Not chosen", "", "Not chosen");
        assertThat(acme.read("/api/v1/conversations?sourceId=" + id).path("items"))
                .isEmpty();
        assertThat(done.at("/options/only/0").asString()).isEqualTo(id + "-b");
        var rest = acme.imported("a.json", archive.bytes(), "options", "{\"except\": [\"%s-b\"]}".formatted(id));
        assertThat(count(rest, "new")).isEqualTo(2);
    }

    @Test
    void aReportIsSearchedByTitle() {
        var id = name();
        var trial = acme.imported("a.json", chats(id, id + "-b").bytes(), "dryRun", "true");
        assertThat(acme.all("/api/v1/imports/" + trial.path("id").asString() + "/items?q=" + id + "-B"))
                .extracting(item -> item.path("sourceId").asString())
                .containsExactly(id + "-b");
    }

    @Test
    void onlyTheChosenPartsOfADocumentComeIn() {
        var folder = name();
        var notes =
                Exports.zip(folder + "/a.md", "# Prompt\n\nHow?\n\n# Output\n\nSo.\n", folder + "/b.md", "Just this.");
        var done = acme.imported(
                "notes.zip", notes, "options", "{\"only\": [\"%1$s/a.md#output-1\", \"%1$s/b.md\"]}".formatted(folder));
        assertThat(done.at("/counts/outputs/new").asInt()).isEqualTo(2);
        assertThat(done.at("/counts/prompts/skipped").asInt()).isEqualTo(1);
        assertThat(Neighbours.shared().imports().documents().keySet().stream().filter(key -> key.contains(folder)))
                .hasSize(2)
                .noneMatch(key -> key.contains("prompt"));
    }

    @Test
    void anImportOfWhichNothingChosenIsThereSaysSo() {
        var done = acme.imported("a.json", chats(name()).bytes(), "options", "{\"only\": [\"another\"]}");
        assertThat(done.path("state").asString()).isEqualTo("failed");
        assertThat(done.path("reason").asString()).contains("chosen");
        assertThat(done.path("problems").asInt()).isZero();
    }

    @Test
    void aTrialIsRunForRealFromItsUpload() {
        var id = name();
        var trial = acme.imported("a.json", chats(id, id + "-b").bytes(), "dryRun", "true");
        var run = acme.post(
                "/api/v1/imports/" + trial.path("id").asString() + "/run",
                "{\"options\": {\"except\": [\"%s-b\"]}}".formatted(id));
        assertThat(run).hasStatus(HttpStatus.ACCEPTED);
        var real = acme.ended(Api.json(run).path("id").asString());
        assertThat(real.path("trialId")).isEqualTo(trial.path("id"));
        assertThat(real.path("fileName").asString()).isEqualTo("a.json");
        assertThat(real.path("dryRun").asBoolean()).isFalse();
        assertThat(count(real, "new")).isEqualTo(1);
        assertThat(conversation(id).path("importId")).isEqualTo(real.path("id"));
        assertThat(acme.read("/api/v1/imports?trialId=" + trial.path("id").asString())
                        .path("items"))
                .hasSize(1);
        var notOne = acme.post("/api/v1/imports/" + real.path("id").asString() + "/run", "{}");
        assertThat(notOne).hasStatus(HttpStatus.CONFLICT);
        assertThat(Api.json(notOne).path("detail").asString()).contains("Upload the file again");
    }

    @Test
    void aTrialKeepsItsOwnOptionsWhereNoneAreGiven() {
        var id = name();
        var trial = acme.imported(
                "a.json",
                chats(id, id + "-b").bytes(),
                "dryRun",
                "true",
                "options",
                "{\"only\": [\"%s\"]}".formatted(id));
        assertThat(count(trial, "skipped")).isEqualTo(1);
        var run = acme.post("/api/v1/imports/" + trial.path("id").asString() + "/run", "");
        assertThat(count(acme.ended(Api.json(run).path("id").asString()), "new"))
                .isEqualTo(1);
    }

    @Test
    void theSameRunUnderTheSameKeyIsOneImport() {
        var trial = acme.imported("a.json", chats(name()).bytes(), "dryRun", "true");
        var path = "/api/v1/imports/" + trial.path("id").asString() + "/run";
        var key = UUID.randomUUID().toString();
        var first = Api.json(acme.post(path, "{}", "Idempotency-Key", key));
        var second = Api.json(acme.post(path, "{}", "Idempotency-Key", key));
        assertThat(second.path("id")).isEqualTo(first.path("id"));
    }

    @Test
    void undoOfTheRealImportLeavesTheTrialItsUpload() {
        var id = name();
        var trial = acme.imported("a.json", chats(id).bytes(), "dryRun", "true");
        var path = "/api/v1/imports/" + trial.path("id").asString();
        var real = Api.json(acme.post(path + "/run", "{}")).path("id").asString();
        acme.ended(real);
        acme.undone(real);
        var again =
                acme.ended(Api.json(acme.post(path + "/run", "{}")).path("id").asString());
        assertThat(count(again, "new")).isEqualTo(1);
        acme.undone(trial.path("id").asString());
        var refused = acme.post(path + "/run", "{}");
        assertThat(refused).hasStatus(HttpStatus.CONFLICT);
        assertThat(Api.json(refused).path("detail").asString()).contains("Upload the file again");
    }

    @Test
    void aTrialOfAnotherOrganisationIsNotThere() {
        var trial = acme.imported("a.json", chats(name()).bytes(), "dryRun", "true");
        var path = "/api/v1/imports/" + trial.path("id").asString() + "/run";
        assertThat(globex.post(path, "{}")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(viewer.post(path, "{}")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void anAdministratorImportsForSomebodyElse() {
        var id = name();
        var options = "{\"owner\": \"%s\"}".formatted(ACME_EDITOR.id());
        var real = admin.imported("a.json", chats(id).bytes(), "options", options);
        assertThat(real.path("createdBy").asString()).isEqualTo(ACME_ADMIN.id().toString());
        assertThat(conversation(id).path("createdBy").asString())
                .isEqualTo(ACME_EDITOR.id().toString());

        var folder = name();
        var notes = Exports.zip(folder + "/a.md", "Just this.");
        admin.imported("notes.zip", notes, "options", options);
        assertThat(Neighbours.shared()
                        .imports()
                        .documents()
                        .get("markdown/" + ACME_EDITOR.id() + ":" + folder + "/a.md#output-1")
                        .path("owner")
                        .asString())
                .isEqualTo(ACME_EDITOR.id().toString());
        assertThat(acme.imported("other.zip", notes)
                        .at("/counts/outputs/unchanged")
                        .asInt())
                .as("what they bring themselves meets it")
                .isEqualTo(1);
    }

    @Test
    void nobodyElseDoesAndNotForAStranger() {
        var archive = chats(name()).bytes();
        assertThat(acme.upload("a.json", archive, "options", "{\"owner\": \"%s\"}".formatted(ACME_REVIEWER.id())))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(acme.upload("a.json", archive, "options", "{\"owner\": \"%s\"}".formatted(ACME_EDITOR.id())))
                .hasStatus(HttpStatus.ACCEPTED);
        assertThat(admin.upload("a.json", archive, "options", "{\"owner\": \"%s\"}".formatted(GLOBEX_OWNER.id())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"terms": {"nothing-such": ["a"]}}                           | 422
            {"terms": {"tags": ["unknown tag"]}}                         | 422
            {"terms": {"data-sensitivity": ["public", "confidential"]}}  | 422
            {"terms": {"tags": [1]}}                                     | 422
            {"terms": ["work"]}                                          | 400
            {"only": [""]}                                               | 400
            {"only": [null]}                                             | 400
            {"only": "all"}                                              | 400
            {"owner": "me"}                                              | 400
            [                                                            | 400
            """)
    void refusesWhatCannotBeDoneBeforeAnythingIsStored(String options, int status) {
        var file = name() + ".json";
        assertThat(acme.upload(file, chats(name()).bytes(), "options", options)).hasStatus(status);
        assertThat(acme.all("/api/v1/imports?limit=200"))
                .noneMatch(one -> one.path("fileName").asString().equals(file));
    }

    private JsonNode conversation(String sourceId) {
        var found = acme.read("/api/v1/conversations?sourceId=" + sourceId).path("items");
        assertThat(found).hasSize(1);
        return acme.read("/api/v1/conversations/" + found.get(0).path("id").asString());
    }

    private static List<String> tags(JsonNode conversation) {
        return conversation
                .at("/terms/tags")
                .valueStream()
                .map(tag -> tag.path("slug").asString())
                .toList();
    }

    private static int count(JsonNode done, String result) {
        return done.path("counts").path("conversations").path(result).asInt();
    }

    private static ChatGptArchive chats(String... ids) {
        var archive = new ChatGptArchive();
        for (var id : ids) {
            archive.chat(id, "Chat " + id).says("q", null, "user", "Question of " + id);
        }
        return archive;
    }

    private static ChatGptArchive growing(String id, int stage) {
        var archive = new ChatGptArchive();
        var chat = archive.chat(id, "Growing")
                .with("update_time", 1_760_000_100 + stage * 1_000)
                .says("q", null, "user", "First?");
        if (stage > 0) {
            chat.says("a", "q", "assistant", "One.");
        }
        return archive;
    }

    private static String name() {
        return "o" + UUID.randomUUID().toString().replace("-", "");
    }
}
