package dev.outputhub.prompt.imports;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

class ImportSliceTests extends RunningPromptService {

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final String key = word("markdown:");

    @Test
    void takesAPromptWithItsTermsAndItsTime() {
        var tag = word("imported");
        var taken = one(
                first,
                Map.of(
                        "sourceKey",
                        key,
                        "template",
                        "\n# Explain tides\n\nIn detail.",
                        "terms",
                        Map.of("tags", List.of(tag, " ")),
                        "createdAt",
                        "2020-02-02T10:00:00Z"));
        assertThat(taken.path("result").asString()).isEqualTo("new");
        assertThat(taken.path("sourceKey").asString()).isEqualTo(key);
        var prompt = shown(taken);
        assertThat(prompt.path("title").asString()).isEqualTo("Explain tides");
        assertThat(prompt.path("createdAt").asString()).isEqualTo("2020-02-02T10:00:00Z");
        assertThat(texts(prompt.path("terms").path("tags"), "name")).containsExactly(tag);
        assertThat(ids(read(ACME_VIEWER, "/api/v1/prompts?importId=" + first)))
                .containsExactly(prompt.path("id").asString());
    }

    @Test
    void whatItsSourceSaysOfAPromptBecomesItsDescription() {
        var taken = one(first, described("For the garden."));
        assertThat(shown(taken).path("description").asString()).isEqualTo("For the garden.");
        var again = one(second, described("For the garden and the roof."));
        assertThat(again.path("result").asString()).isEqualTo("updated");
        assertThat(shown(again).path("description").asString()).isEqualTo("For the garden and the roof.");
        assertThat(shown(again).path("currentVersion").asInt()).isEqualTo(1);
    }

    @Test
    void aDescriptionThatCannotBeKeptWholeIsCutAndTheReportSaysSo() {
        var taken = one(first, described("b".repeat(10_001)));
        assertThat(taken.path("result").asString()).isEqualTo("new");
        assertThat(taken.path("reason").asString()).contains("10000");
        assertThat(shown(taken).path("description").asString()).hasSize(10_000);
    }

    @Test
    void theSameTwiceChangesNothing() {
        var item = item("Title", "text");
        var id = one(first, item).path("promptId").asString();
        var again = one(second, item);
        assertThat(again.path("result").asString()).isEqualTo("unchanged");
        assertThat(again.path("promptId").asString()).isEqualTo(id);
        assertThat(shown(again).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void theSameManyTimesAtOnceIsOnePrompt() throws Exception {
        var found = new ArrayList<String>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var reports = IntStream.range(0, 4)
                    .mapToObj(_ -> callers.submit(() -> one(first, item("Title", "text"))))
                    .toList();
            for (var report : reports) {
                found.add(report.get().path("result").asString());
            }
        }
        assertThat(found).containsExactlyInAnyOrder("new", "unchanged", "unchanged", "unchanged");
        assertThat(ids(read(ACME_VIEWER, "/api/v1/prompts?importId=" + first))).hasSize(1);
    }

    @Test
    void anotherTextIsANewVersion() {
        one(first, item("Title", "one"));
        var updated = one(second, item("New title", "two"));
        assertThat(updated.path("result").asString()).isEqualTo("updated");
        assertThat(updated.path("version").asInt()).isEqualTo(2);
        assertThat(shown(updated).path("title").asString()).isEqualTo("New title");
        assertThat(shown(updated).path("template").asString()).isEqualTo("two");
    }

    @Test
    void termsForAllComeBesideItsOwnAndItsOwnerHasIt() {
        var tag = term("tags", word("all"));
        var own = word("own");
        var item = new HashMap<String, Object>(item("Title", "one"));
        item.put("terms", Map.of("tags", List.of(own)));
        var taken = all(first, tag, item);
        var prompt = shown(taken);
        assertThat(prompt.path("createdBy").asString())
                .isEqualTo(ACME_VIEWER.id().toString());
        assertThat(texts(prompt.path("terms").path("tags"), "id")).hasSize(2).contains(tag);
        item.put("template", "two");
        assertThat(one(second, item).path("result").asString()).isEqualTo("updated");
        assertThat(texts(shown(taken).path("terms").path("tags"), "id"))
                .as("the next import takes them away as little")
                .hasSize(2)
                .contains(tag);
    }

    @Test
    void termsForAllReachWhatAnImportChangesAndGoWithItsUndo() {
        var kept = term("tags", word("kept"));
        var passing = term("tags", word("passing"));
        var taken = all(first, kept, item("Title", "one"));
        assertThat(all(second, passing, item("Title", "two")).path("result").asString())
                .isEqualTo("updated");
        assertThat(texts(shown(taken).path("terms").path("tags"), "id")).containsExactlyInAnyOrder(kept, passing);
        assertThat(undo(second)).isEqualTo("1/0");
        assertThat(texts(shown(taken).path("terms").path("tags"), "id")).containsExactly(kept);
    }

    @Test
    void whatAPersonChangedIsNotTouchedAndTheNewTextIsKeptBesideIt() {
        var taken = one(first, item("Title", "one"));
        send(ACME_EDITOR, PATCH, uri(taken), Map.of("notes", "mine"), "*");
        var beside = one(second, item("Title", "two"));
        assertThat(beside.path("result").asString()).isEqualTo("new");
        assertThat(beside.path("reason").asString()).contains("changed here");
        assertThat(beside.path("sourceKey").asString()).isEqualTo(key);
        assertThat(shown(taken).path("template").asString()).isEqualTo("one");
        assertThat(shown(beside).path("template").asString()).isEqualTo("two");
        assertThat(one(UUID.randomUUID(), item("Title", "two")).path("result").asString())
                .isEqualTo("unchanged");
        assertThat(undo(first)).isEqualTo("0/1");
        assertThat(undo(second)).isEqualTo("1/0");
        assertThat(shown(beside).path("deletedAt").isNull()).isFalse();
    }

    @Test
    void whatAPersonChangedIsNotTouchedForTheSakeOfATitle() {
        var taken = one(first, item("Title", "one"));
        send(ACME_EDITOR, PATCH, uri(taken), Map.of("notes", "mine"), "*");
        assertThat(one(second, item("Another title", "one")).path("result").asString())
                .isEqualTo("skipped");
    }

    @Test
    void whatAPersonThrewAwayStaysAway() {
        var taken = one(first, item("Title", "one"));
        send(ACME_EDITOR, DELETE, uri(taken), null, "*");
        assertThat(one(second, item("Title", "two")).path("reason").asString()).contains("trash");
        assertThat(shown(taken).path("deletedAt").isNull()).isFalse();
    }

    @Test
    void isTakenBackAsAWhole() {
        var taken = one(first, item("Title", "one"));
        assertThat(undo(first)).isEqualTo("1/0");
        assertThat(shown(taken).path("deletedAt").isNull()).isFalse();
        assertThat(undo(first)).isEqualTo("0/0");
        var again = one(second, item("Title", "one"));
        assertThat(again.path("result").asString()).isEqualTo("new");
        assertThat(again.path("promptId")).isEqualTo(taken.path("promptId"));
        assertThat(shown(again).path("deletedAt").isNull()).isTrue();
    }

    @Test
    void isTakenBackToWhatTheImportBeforeLeft() {
        one(first, item("Title", "one"));
        var updated = one(second, item("Title", "two"));
        assertThat(undo(second)).isEqualTo("1/0");
        assertThat(shown(updated).path("template").asString()).isEqualTo("one");
        assertThat(shown(updated).path("currentVersion").asInt()).isEqualTo(3);
        assertThat(undo(first)).isEqualTo("1/0");
        assertThat(shown(updated).path("deletedAt").isNull()).isFalse();
    }

    @Test
    void whatAPersonTookOutOfTheTrashAndChangedIsNotTouched() {
        var taken = one(first, item("Title", "one"));
        undo(first);
        send(ACME_EDITOR, POST, uri(taken) + "/restore", null);
        send(ACME_EDITOR, POST, uri(taken) + "/versions", Map.of("template", "mine"));
        assertThat(one(second, item("Title", "two")).path("promptId")).isNotEqualTo(taken.path("promptId"));
        assertThat(shown(taken).path("template").asString()).isEqualTo("mine");
    }

    @Test
    void aBrokenItemDoesNotSinkTheOthers() {
        var nothing = new HashMap<String, Object>();
        nothing.put("sourceKey", null);
        var nullTerms = new HashMap<String, Object>(item(word("t"), "x"));
        nullTerms.put("sourceKey", word("k"));
        nullTerms.put("terms", JSON.readTree("{\"tags\": null, \"categories\": [null]}"));
        var items = List.of(
                nothing,
                Map.of("sourceKey", word("k"), "template", " "),
                Map.of("sourceKey", "k".repeat(1001), "template", "x"),
                Map.of("sourceKey", word("k"), "template", "x".repeat(1_000_001)),
                Map.of("sourceKey", word("k"), "template", "x", "terms", Map.of("nowhere", List.of("x"))),
                Map.of("sourceKey", word("k"), "template", "x", "terms", Map.of("tags", List.of("y".repeat(300)))),
                Map.of("sourceKey", word("k\u0000"), "title", "a\u0000b", "template", "c\u0000d"),
                nullTerms,
                Map.of("sourceKey", word("k"), "title", "a" + "😀".repeat(400), "template", "whole"));
        var report = take(first, items);
        assertThat(texts(report, "result").subList(0, 4)).containsOnly("skipped");
        assertThat(texts(report, "result").subList(4, 6)).containsOnly("new");
        assertThat(texts(report, "reason").subList(4, 6)).allMatch(reason -> reason.contains("without some terms"));
        assertThat(texts(report, "result").getLast()).isEqualTo("new");
        assertThat(texts(report, "result").get(7)).isEqualTo("new");
        assertThat(shown(report.get(8)).path("title").asString()).endsWith("😀…");
    }

    @Test
    void aTitleOfNothingIsTheFirstLine() {
        var taken = one(first, Map.of("sourceKey", key, "title", "  ", "template", "Line one\nline two"));
        assertThat(shown(taken).path("title").asString()).isEqualTo("Line one");
    }

    @Test
    void isForServicesOnly() {
        assertThat(send(ACME_EDITOR, POST, "/internal/imported-prompts", Map.of("importId", first, "items", List.of())))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private Map<String, Object> item(String title, String template) {
        return Map.of("sourceKey", key, "title", title, "template", template);
    }

    private Map<String, Object> described(String description) {
        return Map.of("sourceKey", key, "title", "Title", "template", "text", "description", description);
    }

    private JsonNode all(UUID importId, String tag, Map<String, ?> item) {
        return asService(
                        ACME_EDITOR,
                        "/internal/imported-prompts",
                        Map.of(
                                "importId",
                                importId,
                                "owner",
                                ACME_VIEWER.id(),
                                "termsForAll",
                                Map.of("tags", List.of(tag)),
                                "items",
                                List.of(item)))
                .path("items")
                .get(0);
    }

    @Test
    void takesTheSlugItIsGivenWhereItIsFree() {
        var slug = word("sum-").toLowerCase(java.util.Locale.ROOT);
        var taken = one(first, Map.of("sourceKey", key, "template", "Sum up", "slug", slug));
        assertThat(shown(taken).path("slug").asString()).isEqualTo(slug);
        assertThat(taken.path("reason").isNull()).isTrue();
        var other = one(first, Map.of("sourceKey", key + "#2", "template", "Sum up more", "slug", slug));
        assertThat(other.path("result").asString()).isEqualTo("new");
        assertThat(other.path("reason").asString()).contains("another slug than " + slug);
        var none = one(first, Map.of("sourceKey", key + "#3", "template", "Sum up less", "slug", "No slug!"));
        assertThat(none.path("result").asString()).isEqualTo("new");
    }

    @Test
    void aCopyOfAPromptOfHereIsNotASecondOne() {
        var id = one(first, item("Title", "text")).path("promptId").asString();
        var copy = one(second, Map.of("sourceKey", key + "#copy", "template", "text", "recordId", id));
        assertThat(copy.path("result").asString()).isEqualTo("unchanged");
        assertThat(copy.path("promptId").asString()).isEqualTo(id);
        var other = one(second, Map.of("sourceKey", key + "#copy", "template", "other text", "recordId", id));
        assertThat(other.path("result").asString()).isEqualTo("skipped");
        assertThat(other.path("reason").asString()).contains("says something else here");
    }

    @Test
    void termsThatCannotBeItsDoNotCostAPromptItsPlace() {
        var tag = word("imported");
        var taken = one(
                first,
                Map.of(
                        "sourceKey",
                        key,
                        "template",
                        "text",
                        "terms",
                        Map.of("tags", List.of(tag), "review-status", List.of("x"), "no-such", List.of("y"))));
        assertThat(taken.path("result").asString()).isEqualTo("new");
        assertThat(taken.path("reason").asString()).contains("review-status", "no-such");
        assertThat(texts(shown(taken).path("terms").path("tags"), "name")).containsExactly(tag);
    }

    private JsonNode one(UUID importId, Map<String, ?> item) {
        return take(importId, List.of(item)).get(0);
    }

    private JsonNode take(UUID importId, List<?> items) {
        return asService(ACME_EDITOR, "/internal/imported-prompts", Map.of("importId", importId, "items", items))
                .path("items");
    }

    private String undo(UUID importId) {
        var undone = asService(ACME_EDITOR, "/internal/imported-prompts/undo", Map.of("importId", importId));
        return undone.path("removed").asInt() + "/" + undone.path("kept").asInt();
    }

    private JsonNode shown(JsonNode result) {
        return read(ACME_VIEWER, uri(result));
    }

    private static String uri(JsonNode result) {
        return "/api/v1/prompts/" + result.path("promptId").asString();
    }
}
