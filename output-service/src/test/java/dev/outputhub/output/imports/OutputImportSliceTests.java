package dev.outputhub.output.imports;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import dev.outputhub.output.fixture.RunningOutputService;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

class OutputImportSliceTests extends RunningOutputService {

    private final String key = "md:" + UUID.randomUUID();

    @Test
    void theSameFileTwiceChangesNothing() {
        var first = bring(UUID.randomUUID(), "text");
        var second = bring(UUID.randomUUID(), "text");
        assertThat(first.path("result").asString()).isEqualTo("new");
        assertThat(second.path("result").asString()).isEqualTo("unchanged");
        assertThat(second.path("outputId")).isEqualTo(first.path("outputId"));
        assertThat(read(ACME_VIEWER, uri(first)).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void aBatchThatIsSentAgainGivesTheSameAnswer() {
        var importId = UUID.randomUUID();
        bring(importId, "text");
        assertThat(bring(importId, "text").path("result").asString()).isEqualTo("new");
        var newer = UUID.randomUUID();
        bring(newer, "newer text");
        assertThat(bring(newer, "newer text").path("result").asString()).isEqualTo("updated");
    }

    @Test
    void aChangedFileBecomesAnEditAndTheRawTextStays() {
        var first = bring(UUID.randomUUID(), "as it was");
        var second = bring(UUID.randomUUID(), "as it is");
        assertThat(second.path("result").asString()).isEqualTo("updated");
        var output = read(ACME_VIEWER, uri(first));
        assertThat(output.path("content").asString()).isEqualTo("as it was");
        assertThat(output.path("editedContent").asString()).isEqualTo("as it is");
        assertThat(bring(UUID.randomUUID(), "as it is").path("result").asString())
                .isEqualTo("unchanged");
    }

    @Test
    void whatAPersonChangedIsLeftAloneAndTheNewTextIsKeptBesideIt() {
        var first = bring(UUID.randomUUID(), "as it was");
        send(ACME_EDITOR, POST, uri(first) + "/edits", Map.of("content", "better"));
        var later = UUID.randomUUID();
        var second = bring(later, "as it is");
        assertThat(second.path("result").asString()).isEqualTo("new");
        assertThat(second.path("reason").asString()).contains("changed here");
        assertThat(second.path("sourceKey").asString()).isEqualTo(key);
        assertThat(read(ACME_VIEWER, uri(first)).path("editedContent").asString())
                .isEqualTo("better");
        assertThat(read(ACME_VIEWER, uri(second)).path("content").asString()).isEqualTo("as it is");
        assertThat(bring(later, "as it is")).isEqualTo(second);
        assertThat(bring(UUID.randomUUID(), "as it is").path("result").asString())
                .isEqualTo("unchanged");
        assertThat(bring(UUID.randomUUID(), "as it was").path("outputId")).isEqualTo(first.path("outputId"));
    }

    @Test
    void undoTakesBackWhatWasKeptBesideAndLeavesWhatAPersonChanged() {
        var first = bring(UUID.randomUUID(), "as it was");
        send(ACME_EDITOR, PATCH, uri(first), Map.of("rating", 5), "*");
        var later = UUID.randomUUID();
        var second = bring(later, "as it is");
        asService(ACME_EDITOR, "/internal/imported-outputs/undo", Map.of("importId", later));
        assertThat(get(ACME_VIEWER, uri(second))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(read(ACME_VIEWER, uri(first)).path("rating").asInt()).isEqualTo(5);
    }

    @Test
    void whatIsInTheTrashStaysThere() {
        var first = bring(UUID.randomUUID(), "as it was");
        send(ACME_EDITOR, DELETE, uri(first), null, "*");
        assertThat(bring(UUID.randomUUID(), "as it is").path("reason").asString())
                .contains("trash");
    }

    @Test
    void undoRemovesWhatItBroughtUnlessItWasChangedSince() {
        var importId = UUID.randomUUID();
        var kept = bring(importId, "kept");
        var gone = bring(importId, "gone", key + "#2");
        send(ACME_EDITOR, POST, uri(kept) + "/edits", Map.of("content", "better"));
        var undone = asService(ACME_EDITOR, "/internal/imported-outputs/undo", Map.of("importId", importId));
        assertThat(undone.path("removed").asInt()).isEqualTo(1);
        assertThat(undone.path("kept").asInt()).isEqualTo(1);
        assertThat(get(ACME_VIEWER, uri(gone))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(ACME_VIEWER, uri(kept))).hasStatusOk();
        assertThat(bring(UUID.randomUUID(), "gone", key + "#2").path("result").asString())
                .isEqualTo("new");
    }

    @Test
    void undoOfALaterImportGivesTheEarlierTextBack() {
        var first = bring(UUID.randomUUID(), "as it was");
        var later = UUID.randomUUID();
        bring(later, "as it is");
        asService(ACME_EDITOR, "/internal/imported-outputs/undo", Map.of("importId", later));
        assertThat(read(ACME_VIEWER, uri(first)).path("editedContent").isNull()).isTrue();
        assertThat(bring(UUID.randomUUID(), "as it was").path("result").asString())
                .isEqualTo("unchanged");
    }

    @Test
    void termsForAllComeBesideItsOwnAndItsOwnerHasIt() {
        var tag = tag();
        var first = batch(Map.of(
                "importId",
                UUID.randomUUID(),
                "owner",
                ACME_VIEWER.id(),
                "termsForAll",
                Map.of("tags", List.of(tag)),
                "items",
                List.of(Map.of(
                        "sourceKey", key, "content", "as it was", "terms", Map.of("tags", List.of("of its own"))))));
        var output = read(ACME_VIEWER, uri(first));
        assertThat(output.path("createdBy").asString())
                .isEqualTo(ACME_VIEWER.id().toString());
        assertThat(tagsOf(output)).hasSize(2).contains(tag);
    }

    @Test
    void termsForAllReachWhatAnImportChangesAndGoWithItsUndo() {
        var kept = tag();
        var passing = tag();
        var first = batch(all(UUID.randomUUID(), "as it was", kept));
        var later = UUID.randomUUID();
        assertThat(batch(all(later, "as it is", passing)).path("result").asString())
                .isEqualTo("updated");
        assertThat(tagsOf(read(ACME_VIEWER, uri(first)))).containsExactlyInAnyOrder(kept, passing);
        asService(ACME_EDITOR, "/internal/imported-outputs/undo", Map.of("importId", later));
        assertThat(tagsOf(read(ACME_VIEWER, uri(first)))).containsExactly(kept);
    }

    @Test
    void anItemThatCannotBeStoredIsReportedAndDoesNotSinkTheRest() {
        var tag = "folder " + UUID.randomUUID();
        var items = List.of(
                Map.of("sourceKey", key + "empty", "content", "  "),
                Map.of("sourceKey", key + "nul", "content", "a\u0000b"),
                Map.of(
                        "sourceKey",
                        key,
                        "title",
                        "Named",
                        "content",
                        "good",
                        "date",
                        "2019-05-05",
                        "terms",
                        Map.of("tags", List.of(tag), "no-such-vocabulary", List.of("x"))),
                Map.of("sourceKey", key, "content", "the same key again"));
        var report = asService(
                ACME_EDITOR, "/internal/imported-outputs", Map.of("importId", UUID.randomUUID(), "items", items));
        assertThat(report.path("items"))
                .extracting(item -> item.path("result").asString())
                .startsWith("skipped", "skipped", "new");
        var good = report.path("items").get(2);
        assertThat(good.path("reason").asString()).contains("no-such-vocabulary");
        var output = read(ACME_VIEWER, uri(good));
        assertThat(output.path("title").asString()).isEqualTo("Named");
        assertThat(output.path("date").asString()).isEqualTo("2019-05-05");
        assertThat(output.path("source").asString()).isEqualTo("import");
        assertThat(output.path("terms").path("tags").get(0).path("name").asString())
                .isEqualTo(tag);
    }

    @Test
    void whatStoodBeforeTheTextInItsFileBecomesItsNotes() {
        var noted = bring(Map.of("sourceKey", key, "content", "text", "notes", "Asked on a Sunday."));
        assertThat(read(ACME_VIEWER, uri(noted)).path("notes").asString()).isEqualTo("Asked on a Sunday.");
    }

    @Test
    void notesThatCannotBeKeptWholeAreCutAndTheReportSaysSo() {
        var cut = bring(Map.of("sourceKey", key, "content", "text", "notes", "b".repeat(20_001)));
        assertThat(cut.path("result").asString()).isEqualTo("new");
        assertThat(cut.path("reason").asString()).contains("20000");
        assertThat(read(ACME_VIEWER, uri(cut)).path("notes").asString()).hasSize(20_000);
        var gone = bring(Map.of("sourceKey", key + "#2", "content", "text", "notes", "a\u0000b"));
        assertThat(gone.path("result").asString()).isEqualTo("new");
        assertThat(gone.path("reason").asString()).contains("U+0000");
        assertThat(read(ACME_VIEWER, uri(gone)).path("notes").isNull()).isTrue();
    }

    @Test
    void whatWasRefinedBeforeItCameKeepsItsRawTextAndComesOnce() {
        var importId = UUID.randomUUID();
        var refined = Map.of("sourceKey", key, "content", "raw", "editedContent", "refined");
        var batch = Map.of("importId", importId, "items", List.of(refined));
        var first = batch(batch);
        var output = read(ACME_VIEWER, uri(first));
        assertThat(output.path("content").asString()).isEqualTo("raw");
        assertThat(output.path("editedContent").asString()).isEqualTo("refined");
        assertThat(batch(batch)).isEqualTo(first);
        assertThat(bring(refined).path("result").asString()).isEqualTo("unchanged");
        var undone = asService(ACME_EDITOR, "/internal/imported-outputs/undo", Map.of("importId", importId));
        assertThat(undone.path("removed").asInt()).isEqualTo(1);
        assertThat(get(ACME_VIEWER, uri(first))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void ratingLanguageAndLinkComeAlongAndWhatCannotBeOneIsNamed() {
        var said = read(
                ACME_VIEWER,
                uri(bring(Map.of(
                        "sourceKey",
                        key,
                        "content",
                        "a",
                        "rating",
                        4,
                        "language",
                        "de",
                        "link",
                        "https://example.org/a"))));
        assertThat(said.path("rating").asInt()).isEqualTo(4);
        assertThat(said.path("language").asString()).isEqualTo("de");
        assertThat(said.path("link").asString()).isEqualTo("https://example.org/a");
        var unfit = bring(Map.of(
                "sourceKey",
                key + "#2",
                "content",
                "a",
                "rating",
                9,
                "language",
                "x".repeat(36),
                "link",
                "javascript:a"));
        assertThat(unfit.path("result").asString()).isEqualTo("new");
        assertThat(unfit.path("reason").asString())
                .isEqualTo("imported without what cannot be its rating, language, link");
        assertThat(read(ACME_VIEWER, uri(unfit)).path("link").isNull()).isTrue();
    }

    @Test
    void theSameRowTwiceInAFileIsOneOutputAndAnotherTextUnderItsKeyIsNamed() {
        var items = List.of(
                Map.of("sourceKey", key, "content", "same"),
                Map.of("sourceKey", key, "content", "same"),
                Map.of("sourceKey", key, "content", "other"));
        var report = asService(
                ACME_EDITOR, "/internal/imported-outputs", Map.of("importId", UUID.randomUUID(), "items", items));
        assertThat(report.path("items"))
                .extracting(item -> item.path("result").asString())
                .containsExactly("new", "unchanged", "skipped");
        assertThat(report.at("/items/2/reason").asString()).contains("the same id");
    }

    @Test
    void aCopyOfAnOutputOfHereIsNotASecondOne() {
        var original = bring(UUID.randomUUID(), "text");
        var id = original.path("outputId").asString();
        var copy = bring(Map.of("sourceKey", key + "#copy", "content", "text", "recordId", id));
        assertThat(copy.path("result").asString()).isEqualTo("unchanged");
        assertThat(copy.path("outputId").asString()).isEqualTo(id);
        var other = bring(Map.of("sourceKey", key + "#copy", "content", "other text", "recordId", id));
        assertThat(other.path("result").asString()).isEqualTo("skipped");
        assertThat(other.path("reason").asString()).contains("says something else here");
        var unknown = bring(Map.of("sourceKey", key + "#copy", "content", "text", "recordId", UUID.randomUUID()));
        assertThat(unknown.path("result").asString()).isEqualTo("new");
    }

    private String tag() {
        var tagged = batch(Map.of(
                "importId",
                UUID.randomUUID(),
                "items",
                List.of(Map.of(
                        "sourceKey",
                        key + "#" + UUID.randomUUID(),
                        "content",
                        "x",
                        "terms",
                        Map.of("tags", List.of("t" + UUID.randomUUID()))))));
        return tagsOf(read(ACME_VIEWER, uri(tagged))).getFirst();
    }

    private JsonNode batch(Map<String, ?> batch) {
        return asService(ACME_EDITOR, "/internal/imported-outputs", batch)
                .path("items")
                .get(0);
    }

    private Map<String, Object> all(UUID importId, String content, String tag) {
        return Map.of(
                "importId",
                importId,
                "termsForAll",
                Map.of("tags", List.of(tag)),
                "items",
                List.of(Map.of("sourceKey", key, "content", content)));
    }

    private static List<String> tagsOf(JsonNode output) {
        return output.at("/terms/tags")
                .valueStream()
                .map(tag -> tag.path("id").asString())
                .toList();
    }

    private JsonNode bring(Map<String, ?> item) {
        return asService(
                        ACME_EDITOR,
                        "/internal/imported-outputs",
                        Map.of("importId", UUID.randomUUID(), "items", List.of(item)))
                .path("items")
                .get(0);
    }

    private JsonNode bring(UUID importId, String content) {
        return bring(importId, content, key);
    }

    private JsonNode bring(UUID importId, String content, String sourceKey) {
        var item = Map.of("sourceKey", sourceKey, "content", content);
        return asService(
                        ACME_EDITOR, "/internal/imported-outputs", Map.of("importId", importId, "items", List.of(item)))
                .path("items")
                .get(0);
    }

    private static String uri(JsonNode item) {
        return "/api/v1/outputs/" + item.path("outputId").asString();
    }
}
