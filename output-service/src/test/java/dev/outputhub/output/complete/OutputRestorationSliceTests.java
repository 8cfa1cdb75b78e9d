package dev.outputhub.output.complete;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import dev.outputhub.output.fixture.RunningOutputService;
import dev.outputhub.platform.naming.RestoredId;
import dev.outputhub.platform.test.contracts.InternalCaller;
import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.service.Caller;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What leaves with an archive comes back from it: elsewhere under other ids, and here as itself. */
class OutputRestorationSliceTests extends RunningOutputService {

    private final String tag = "restored " + UUID.randomUUID();

    @BeforeEach
    void neighboursAnswer() {
        NEIGHBOURS.records().examples();
    }

    @Test
    void anOutputComesBackElsewhereWithEverythingOfIt() {
        var source = complete(ACME_EDITOR, output());
        var elsewhere = restore(GLOBEX_OWNER, false, UUID.randomUUID(), source);
        assertThat(elsewhere.path("result").asString()).isEqualTo("new");
        assertThat(elsewhere.path("reason").isNull()).isTrue();
        var again = complete(GLOBEX_OWNER, elsewhere.path("recordId").asString());
        assertThat(again).isEqualTo(translated(source));
        assertThat(again.path("edits")).hasSize(2);
        assertThat(again.path("terms").path("tags").path(0).isString()).isTrue();
        assertThat(again.path("favourite").asBoolean()).isTrue();
    }

    /** They are an archive by hand, which a new organisation is offered. */
    @Test
    void theExamplesOfTheWebApplicationComeInWithoutARemark() throws IOException {
        var examples = JsonMapper.shared()
                .readTree(Path.of("../web/src/features/home/examples/examples.json")
                        .toFile());
        for (var output : examples.path("output")) {
            var restored = restore(GLOBEX_OWNER, false, UUID.randomUUID(), (ObjectNode) output);
            assertThat(result(restored)).isEqualTo("new");
            assertThat(restored.path("reason").isNull()).as(restored.toString()).isTrue();
        }
    }

    @Test
    void aSecondRestoreFindsEverythingUnchanged() {
        var source = complete(ACME_EDITOR, output());
        restore(GLOBEX_OWNER, false, UUID.randomUUID(), source);
        assertThat(result(restore(GLOBEX_OWNER, false, UUID.randomUUID(), source)))
                .isEqualTo("unchanged");
        assertThat(result(restore(ACME_EDITOR, true, UUID.randomUUID(), source)))
                .isEqualTo("unchanged");
    }

    @Test
    void aCallThatIsRepeatedGivesTheSameAnswer() {
        var source = complete(ACME_EDITOR, output());
        var importId = UUID.randomUUID();
        var first = restore(GLOBEX_OWNER, false, importId, source);
        assertThat(restore(GLOBEX_OWNER, false, importId, source)).isEqualTo(first);
    }

    @Test
    void aDryRunForetellsAndChangesNothing() {
        var source = complete(ACME_EDITOR, output());
        var foretold = post(GLOBEX_OWNER, false, true, UUID.randomUUID(), List.of(source))
                .path(0);
        assertThat(result(foretold)).isEqualTo("new");
        assertThat(get(GLOBEX_OWNER, uri(foretold))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatAPersonChangedHereStays() {
        var source = complete(ACME_EDITOR, output());
        var here = restore(GLOBEX_OWNER, false, UUID.randomUUID(), source);
        send(GLOBEX_OWNER, PATCH, uri(here), Map.of("rating", 1), "*");
        var later = restore(GLOBEX_OWNER, false, UUID.randomUUID(), source);
        assertThat(result(later)).isEqualTo("skipped");
        assertThat(later.path("reason").asString()).contains("changed here");
        assertThat(read(GLOBEX_OWNER, uri(here)).path("rating").asInt()).isEqualTo(1);
    }

    @Test
    void aLaterArchiveRenewsWhatNobodyChangedHereAndAddsItsEdits() {
        var id = output();
        var source = complete(ACME_EDITOR, id);
        var here = restore(GLOBEX_OWNER, false, UUID.randomUUID(), source);
        send(ACME_EDITOR, PATCH, "/api/v1/outputs/" + id, Map.of("title", "Renamed", "rating", 5), "*");
        send(ACME_EDITOR, POST, "/api/v1/outputs/" + id + "/edits", Map.of("content", "third"));
        var later = restore(GLOBEX_OWNER, false, UUID.randomUUID(), complete(ACME_EDITOR, id));
        assertThat(result(later)).isEqualTo("updated");
        var renewed = read(GLOBEX_OWNER, uri(here));
        assertThat(renewed.path("title").asString()).isEqualTo("Renamed");
        assertThat(renewed.path("editedContent").asString()).isEqualTo("third");
        assertThat(renewed.path("content")).isEqualTo(source.path("content"));
    }

    @Test
    void rawTextNeverChanges() {
        var source = complete(ACME_EDITOR, output());
        restore(GLOBEX_OWNER, false, UUID.randomUUID(), source);
        var forged = source.deepCopy().put("content", "something else");
        var later = restore(GLOBEX_OWNER, false, UUID.randomUUID(), forged);
        assertThat(result(later)).isEqualTo("skipped");
        assertThat(later.path("reason").asString()).contains("never changes");
    }

    @Test
    void whatIsInTheTrashStaysThereAndLeavesWithNoArchive() {
        var id = output();
        var source = complete(ACME_EDITOR, id);
        send(ACME_EDITOR, DELETE, "/api/v1/outputs/" + id, null, "*");
        assertThat(restore(ACME_EDITOR, true, UUID.randomUUID(), source)
                        .path("reason")
                        .asString())
                .contains("trash");
        assertThat(page(ACME_EDITOR, "id=" + id).path("records")).isEmpty();
    }

    @Test
    void undoRemovesWhatItBroughtUnlessSomebodyUsedItSince() {
        var importId = UUID.randomUUID();
        var items = post(
                GLOBEX_OWNER,
                false,
                false,
                importId,
                List.of(complete(ACME_EDITOR, output()), complete(ACME_EDITOR, output())));
        send(GLOBEX_OWNER, POST, uri(items.path(0)) + "/edits", Map.of("content", "better"));
        var undone = asService(GLOBEX_OWNER, "/internal/complete-records/undo", Map.of("importId", importId));
        assertThat(undone.path("removed").asInt()).isEqualTo(1);
        assertThat(undone.path("kept").asInt()).isEqualTo(1);
        assertThat(get(GLOBEX_OWNER, uri(items.path(0)))).hasStatusOk();
        assertThat(get(GLOBEX_OWNER, uri(items.path(1)))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void oneBadRecordCostsItsNeighboursNothing() {
        var good = complete(ACME_EDITOR, output());
        var items = post(
                GLOBEX_OWNER,
                false,
                false,
                UUID.randomUUID(),
                List.of(
                        good.deepCopy().put("id", "x"),
                        good.deepCopy().put("id", UUID.randomUUID().toString()).put("rating", 17),
                        good.deepCopy().put("id", UUID.randomUUID().toString()).put("notes", "a\u0000b"),
                        good.deepCopy().put("mood", "glad"),
                        good));
        assertThat(items)
                .extracting(OutputRestorationSliceTests::result)
                .containsExactly("skipped", "skipped", "skipped", "new", "skipped");
        assertThat(items.path(1).path("reason").asString()).contains("rating");
        assertThat(items.path(3).path("reason").asString()).isEqualTo("left out: mood");
        assertThat(items.path(4).path("reason").asString()).contains("twice");
    }

    @Test
    void anotherOrganisationSeesNothingOfIt() {
        var id = output();
        assertThat(page(GLOBEX_OWNER, "id=" + id).path("records")).isEmpty();
        assertThat(page(ACME_EDITOR, "id=" + id).path("records")).hasSize(1);
    }

    @Test
    void pagesGoThroughAllOfThem() {
        var ids = List.of(output(), output(), output());
        var filter = "terms.tags=" + slug(complete(ACME_EDITOR, ids.getFirst()));
        var first = page(ACME_EDITOR, filter + "&limit=2");
        var second = page(
                ACME_EDITOR, filter + "&limit=2&after=" + first.path("next").asString());
        assertThat(first.path("records")).hasSize(2);
        assertThat(second.path("records")).hasSize(1);
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void callsAreAsAgreed() {
        var caller = new InternalCaller(mvc, "complete", ACME_EDITOR);
        caller.post("POST /internal/complete-records/{kind}", "output");
        caller.post("POST /internal/complete-records/undo");
        caller.get("GET /internal/complete-records/{kind}", "output");
    }

    private String output() {
        var made = capture(
                ACME_EDITOR,
                Map.of(
                        "title",
                        "Tides",
                        "content",
                        "first",
                        "rating",
                        4,
                        "notes",
                        "For the brochure.",
                        "terms",
                        Map.of("tags", List.of(tag)),
                        "createMissingTerms",
                        true));
        var uri = "/api/v1/outputs/" + made.path("id").asString();
        send(ACME_EDITOR, POST, uri + "/edits", Map.of("content", "second", "summary", "Plainer"));
        send(ACME_EDITOR, POST, uri + "/edits", Map.of("content", "another second", "base", "raw"));
        send(ACME_EDITOR, PATCH, uri, Map.of("favourite", true), "*");
        return made.path("id").asString();
    }

    private ObjectNode complete(TestPeople person, String id) {
        return (ObjectNode) page(person, "id=" + id).path("records").path(0);
    }

    private JsonNode page(TestPeople person, String query) {
        var answer = mvc.get()
                .uri("/internal/complete-records/output?" + query)
                .with(Caller.serviceFor(person))
                .exchange();
        assertThat(answer).hasStatusOk();
        return json(answer);
    }

    private JsonNode restore(TestPeople person, boolean same, UUID importId, JsonNode record) {
        return post(person, same, false, importId, List.of(record)).path(0);
    }

    private JsonNode post(
            TestPeople person, boolean same, boolean dryRun, UUID importId, List<? extends JsonNode> records) {
        return asService(
                        person,
                        "/internal/complete-records/output",
                        Map.of("importId", importId, "sameOrganization", same, "dryRun", dryRun, "records", records))
                .path("items");
    }

    private static ObjectNode translated(ObjectNode source) {
        var id = UUID.fromString(source.path("id").asString());
        return source.deepCopy()
                .put(
                        "id",
                        RestoredId.of(GLOBEX_OWNER.organizationId(), false, id).toString());
    }

    private static String result(JsonNode item) {
        return item.path("result").asString();
    }

    private static String slug(JsonNode record) {
        return record.path("terms").path("tags").path(0).asString();
    }

    private static String uri(JsonNode item) {
        return "/api/v1/outputs/" + item.path("recordId").asString();
    }
}
