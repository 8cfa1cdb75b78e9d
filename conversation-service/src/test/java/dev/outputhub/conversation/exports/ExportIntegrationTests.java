package dev.outputhub.conversation.exports;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outputhub.conversation.jobs.JobSight;
import dev.outputhub.conversation.jobs.JobTask;
import dev.outputhub.conversation.service.ChatGptArchive;
import dev.outputhub.conversation.service.ConversationApi;
import dev.outputhub.conversation.service.ConversationServiceTest;
import dev.outputhub.platform.test.neighbours.Neighbours;
import dev.outputhub.platform.test.service.Api;
import dev.outputhub.platform.test.service.Caller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

class ExportIntegrationTests extends ConversationServiceTest {

    private static final String EXPORTS = "/api/v1/exports";

    private final MockMvcTester mvc;
    private final ConversationApi acme;

    /** By which one test's outputs are told from another's: the neighbours are shared. */
    private final String tag = "t" + UUID.randomUUID();

    @Autowired
    ExportIntegrationTests(MockMvcTester mvc) {
        this.mvc = mvc;
        this.acme = new ConversationApi(mvc, ACME_EDITOR);
    }

    @Test
    void isMadeWithinTheGroupsOfWhoeverAskedForIt(@Autowired JobSight sight) {
        var group = UUID.randomUUID();
        var asked = mvc.post()
                .uri(EXPORTS)
                .with(Caller.saying(ACME_EDITOR, Map.of("groups", List.of(group.toString()))))
                .contentType("application/json")
                .content("{\"format\": \"json\", \"kinds\": [\"conversation\"]}")
                .exchange();
        var id = UUID.fromString(Api.json(asked).path("id").asString());
        var seen = sight.of(new JobTask(ACME_EDITOR.organizationId(), ACME_EDITOR.id(), id, null));
        assertThat(seen.sight()).isEqualTo(group.toString());
        var absent = sight.of(new JobTask(GLOBEX_OWNER.organizationId(), GLOBEX_OWNER.id(), id, null));
        assertThat(absent.sight()).isEmpty();
    }

    @Test
    void holdsEveryPageOfWhatWasAskedForAndTheFilesThatBelongToIt() {
        var output = UUID.randomUUID();
        var file = outputsWithFiles(output);
        var done = made("json", true);
        assertThat(done.path("state").asString()).isEqualTo("completed");
        assertThat(done.at("/counts/output").asInt()).isEqualTo(2);
        assertThat(done.at("/counts/file").asInt()).isOne();
        assertThat(done.path("problemCount").asInt()).isZero();
        var answer = acme.get(done.path("link").asString());
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment; ")
                .contains("acme-json-");
        var members = unpacked(answer.getResponse().getContentAsByteArray());
        assertThat(members.get("outputs.jsonl").lines()).hasSize(2);
        assertThat(members.get("outputs.jsonl")).contains(output.toString());
        assertThat(members.get("files.jsonl").lines()).hasSize(1);
        assertThat(members).containsEntry("files/" + file + "/sea.txt", "waves");
        assertThat(members.get("manifest.json")).contains("\"output-hub\"").contains(tag);
        assertThat((long) answer.getResponse().getContentAsByteArray().length)
                .isEqualTo(done.path("size").asLong());
    }

    @Test
    void givesDistinctNamesToNotesOfTheSameTitle() {
        outputsWithFiles(UUID.randomUUID());
        var done = made("markdown", true);
        var members =
                unpacked(acme.get(done.path("link").asString()).getResponse().getContentAsByteArray());
        var notes = members.keySet().stream()
                .filter(name -> name.startsWith("Outputs/"))
                .toList();
        assertThat(notes).hasSize(2).contains("Outputs/Tides.md");
        assertThat(notes).extracting(String::toLowerCase).doesNotHaveDuplicates();
        assertThat(members.values()).anySatisfy(note -> assertThat(note).contains("![[Attachments/sea.txt]]"));
        assertThat(members).containsEntry("Attachments/sea.txt", "waves");
    }

    @Test
    void namesWhatItHadToLeaveOut() {
        outputs("", "{\"title\": \"Without an id\"}," + output(UUID.randomUUID(), "Tides"), null);
        var done = made("csv", false);
        assertThat(done.path("state").asString()).isEqualTo("completed");
        assertThat(done.path("problemCount").asInt()).isOne();
        assertThat(done.at("/problems/0/title").asString()).isEqualTo("Without an id");
        var members =
                unpacked(acme.get(done.path("link").asString()).getResponse().getContentAsByteArray());
        assertThat(members.get("problems.jsonl")).contains("Without an id");
        assertThat(members.get("outputs.csv")).contains("Tides");
    }

    @Test
    void aFileThatItsServiceCannotGiveCostsNothingElse() {
        var file = outputsWithFiles(UUID.randomUUID());
        Neighbours.shared().refuse("/internal/files/" + file + "/content", 500, "{\"status\": 500}");
        Neighbours.shared().answer("/internal/complete-records/file?limit=1", "{\"records\": [], \"next\": null}");
        var done = made("json", true);
        assertThat(done.path("state").asString()).isEqualTo("completed");
        assertThat(done.at("/problems/0/id").asString()).isEqualTo(file.toString());
        assertThat(done.at("/counts/output").asInt()).isEqualTo(2);
    }

    @Test
    void holdsWholeConversationsAndTheirOwnArchiveBringsThemToAnotherOrganisation() {
        var source = "s" + UUID.randomUUID();
        var archive = new ChatGptArchive();
        archive.chat(source, "Tides")
                .says("q", null, "user", "How?")
                .says("a", "q", "assistant", "Wrong.")
                .says("b", "q", "assistant", "The moon.");
        acme.imported("a.json", archive.bytes());
        var own = conversations("json", source);
        assertThat(unpacked(own).get("conversations.jsonl").lines()).hasSize(1);
        var note = unpacked(conversations("markdown", source)).get("Conversations/Tides.md");
        assertThat(note).contains("## User\n\n").contains("How?");
        assertThat(note.indexOf("The moon.")).isLessThan(note.indexOf("## Other branches"));
        assertThat(note.indexOf("Wrong.")).isGreaterThan(note.indexOf("## Other branches"));
        assertThat(unpacked(conversations("csv", source))
                        .get("conversations-messages.csv")
                        .lines())
                .hasSizeGreaterThanOrEqualTo(4);
        var globex = new ConversationApi(mvc, GLOBEX_OWNER);
        var brought = globex.imported("own.zip", own);
        assertThat(brought.at("/counts/conversations/new").asInt()).isOne();
        for (var form : List.of("xml", "csv")) {
            var same = globex.imported(form + ".zip", conversations(form, source));
            assertThat(same.at("/counts/conversations/unchanged").asInt())
                    .as(form)
                    .isOne();
        }
        assertThat(globex.read("/api/v1/conversations?sourceId=" + source)
                        .at("/items/0/messageCount")
                        .asInt())
                .isEqualTo(3);
    }

    private byte[] conversations(String format, String source) {
        var begun = acme.post(EXPORTS, """
            {"format": "%s", "kinds": ["conversation"], "filters": {"conversation": "sourceId=%s"}}""".formatted(format, source));
        assertThat(begun).hasStatus(HttpStatus.ACCEPTED);
        var done = ended(EXPORTS + "/" + Api.json(begun).path("id").asString());
        assertThat(done.at("/counts/conversation").asInt()).isOne();
        return acme.get(done.path("link").asString()).getResponse().getContentAsByteArray();
    }

    @Test
    void belongsToWhoeverMadeIt() {
        outputs("", output(UUID.randomUUID(), "Tides"), null);
        var path = EXPORTS + "/" + made("xml", false).path("id").asString();
        for (var stranger : List.of(ACME_ADMIN, GLOBEX_OWNER)) {
            var other = new ConversationApi(mvc, stranger);
            assertThat(other.get(path)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(other.get(path + "/content")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(other.get(path + "/events")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(other.delete(path)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(Api.text(other.get(EXPORTS))).doesNotContain(tag);
        }
        assertThat(new ConversationApi(mvc, ACME_VIEWER).post(EXPORTS, "{\"format\": \"json\"}"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(acme.read(EXPORTS).path("items").findValuesAsString("id"))
                .contains(path.substring(EXPORTS.length() + 1));
    }

    @Test
    void refusesWhatNoListWouldTake() {
        Neighbours.shared()
                .refuse(
                        "/internal/complete-records/output?limit=1&colour=red",
                        400,
                        "{\"status\": 400, \"detail\": \"colour is not a filter of this list\"}");
        refused("{\"format\": \"json\", \"filters\": {\"output\": \"colour=red\"}}", 422, "colour is not a filter");
        refused("{\"format\": \"json\", \"filters\": {\"output\": \"limit=3\"}}", 400, "limit");
        refused("{\"format\": \"json\", \"filters\": {\"output\": \"q=%zz\"}}", 400, "hexadecimal");
        refused("{\"format\": \"json\", \"filters\": {\"output\": \"deleted=true\"}}", 400, "trash");
        refused("{\"format\": \"json\", \"kinds\": [\"prompt\"], \"filters\": {\"output\": \"q=a\"}}", 422, "kinds");
        refused("{\"format\": \"json\", \"kinds\": [\"planet\"]}", 422, "vocabulary, term");
        refused("{\"format\": \"json\", \"kinds\": []}", 422, "nothing to export");
        refused("{\"format\": \"pdf\"}", 422, "markdown");
        refused("{}", 400, "format");
    }

    @Test
    void isRepeatedUnderTheSameKeyAndRemovedWhenNobodyNeedsIt() {
        outputs("", output(UUID.randomUUID(), "Tides"), null);
        var key = UUID.randomUUID().toString();
        var first = acme.post(EXPORTS, wanted("csv", false), "Idempotency-Key", key);
        var again = acme.post(EXPORTS, wanted("csv", false), "Idempotency-Key", key);
        assertThat(first).hasStatus(HttpStatus.ACCEPTED);
        assertThat(Api.text(again)).isEqualTo(Api.text(first));
        var path = EXPORTS + "/" + Api.json(first).path("id").asString();
        assertThat(first.getResponse().getHeader("Location")).isEqualTo(path);
        var done = ended(path);
        assertThat(acme.delete(path, "\"1\"")).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(acme.delete(path, "\"" + done.path("version").asLong() + "\""))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(acme.get(path)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void tellsHowFarItIsUntilItsEnd() {
        outputs("", output(UUID.randomUUID(), "Tides"), null);
        var path = EXPORTS + "/"
                + Api.json(acme.post(EXPORTS, wanted("json", false))).path("id").asString();
        var stream = acme.get(path + "/events");
        ended(path);
        assertThat(stream).bodyText().contains("event:completed").contains("id:");
    }

    private UUID outputsWithFiles(UUID first) {
        var second = UUID.randomUUID();
        outputs("", output(first, "Tides"), first.toString());
        outputs("&after=" + first, output(second, "TIDES"), null);
        var file = UUID.randomUUID();
        var other = UUID.randomUUID();
        Neighbours.shared().answer("/internal/complete-records/file?limit=100", """
            {"records": [
              {"kind": "file", "id": "%s", "name": "sea.txt", "size": 5, "mediaType": "text/plain",
               "links": [{"recordKind": "output", "recordId": "%s"}]},
              {"kind": "file", "id": "%s", "name": "of nobody here.txt", "size": 1,
               "links": [{"recordKind": "output", "recordId": "%s"}]}], "next": null}""".formatted(
                        file, first, other, UUID.randomUUID()));
        Neighbours.shared().answer("/internal/files/" + file + "/content", "waves");
        return file;
    }

    private void outputs(String after, String records, String next) {
        Neighbours.shared()
                .answer(
                        "/internal/complete-records/output?limit=100" + after + "&terms.tags=" + tag,
                        "{\"records\": [%s], \"next\": %s}"
                                .formatted(records, next == null ? null : "\"" + next + "\""));
        Neighbours.shared()
                .answer(
                        "/internal/complete-records/output?limit=1&terms.tags=" + tag,
                        "{\"records\": [], \"next\": null}");
    }

    private String output(UUID id, String title) {
        return "{\"kind\": \"output\", \"id\": \"%s\", \"title\": \"%s\", \"content\": \"%s\"}"
                .formatted(id, title, tag);
    }

    private String wanted(String format, boolean files) {
        return """
            {"format": "%s", "kinds": ["output"], "filters": {"output": "?sort=-date&terms.tags=%s"}, "files": %s}""".formatted(format, tag, files);
    }

    private JsonNode made(String format, boolean files) {
        var answer = acme.post(EXPORTS, wanted(format, files));
        assertThat(answer).hasStatus(HttpStatus.ACCEPTED);
        return ended(EXPORTS + "/" + Api.json(answer).path("id").asString());
    }

    private JsonNode ended(String path) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> acme.read(path),
                        state -> !List.of("queued", "running")
                                .contains(state.path("state").asString()));
    }

    private void refused(String body, int status, String why) {
        var answer = acme.post(EXPORTS, body);
        assertThat(answer).hasStatus(HttpStatus.valueOf(status));
        assertThat(Api.text(answer)).contains(why);
    }

    private static Map<String, String> unpacked(byte[] archive) {
        var members = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                members.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return members;
    }
}
