package dev.outputhub.output.duplicate;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_REVIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.outputhub.output.fixture.RunningOutputService;
import dev.outputhub.platform.test.identity.TestPeople;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class DuplicateSliceTests extends RunningOutputService {

    private static final String OUTPUTS = "/api/v1/outputs";
    private static final String DUPLICATES = OUTPUTS + "/duplicates";

    @Test
    void findsTheSameAndNearlyTheSameBeforeItIsSaved() {
        var text = text();
        var kept = captured(ACME_EDITOR, text);
        var same = look(text.toUpperCase(Locale.ROOT).replace(" ", "\n"));
        assertThat(same.at("/items/0/id").asString()).isEqualTo(kept);
        assertThat(same.at("/items/0/same").asBoolean()).isTrue();
        var near = look(text + " And one thing more.");
        assertThat(near.at("/items/0/id").asString()).isEqualTo(kept);
        assertThat(near.at("/items/0/same").asBoolean()).isFalse();
        assertThat(near.at("/items/0/alike").asInt()).isGreaterThanOrEqualTo(80);
        assertThat(look(text()).path("items")).isEmpty();
        // nothing of another organisation is seen, nor what is in the trash
        assertThat(json(send(GLOBEX_OWNER, POST, DUPLICATES + "/search", Map.of("content", text)))
                        .path("items"))
                .isEmpty();
        assertThat(send(ACME_EDITOR, DELETE, OUTPUTS + "/" + kept, null, "*")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(look(text).path("items")).isEmpty();
    }

    @Test
    void listsPairsUntilSomebodySaysThatTheyAreNone() {
        var text = text();
        var one = captured(ACME_EDITOR, text);
        var other = captured(ACME_EDITOR, text + " A little longer.");
        var pair = pairOf(one);
        assertThat(List.of(pair.at("/one/id").asString(), pair.at("/other/id").asString()))
                .containsExactlyInAnyOrder(one, other);
        assertThat(pair.path("same").asBoolean()).isFalse();
        var at = DUPLICATES + "/" + pair.path("id").asString();
        var diff = read(ACME_VIEWER, at + "/diff");
        assertThat(diff.path("inserted").asInt() + diff.path("deleted").asInt()).isPositive();
        assertThat(send(ACME_VIEWER, PUT, at + "/dismissal", null)).hasStatus(HttpStatus.FORBIDDEN);
        for (var method : List.of(PUT, DELETE)) {
            assertThat(send(GLOBEX_OWNER, method, at + "/dismissal", null)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(get(GLOBEX_OWNER, at + "/diff")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(read(GLOBEX_OWNER, DUPLICATES + "?outputId=" + one).path("items"))
                .isEmpty();
        assertThat(send(ACME_REVIEWER, PUT, at + "/dismissal", null)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(of(one, "").path("items")).isEmpty();
        assertThat(of(one, "&dismissed=true").path("items")).hasSize(1);
        assertThat(send(ACME_REVIEWER, DELETE, at + "/dismissal", null)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(of(one, "&count=true").path("total").asInt()).isOne();
        assertThat(of(one, "&same=perhaps", HttpStatus.BAD_REQUEST)).isNotNull();
    }

    @Test
    void mergesTwoIntoOneWithAllThatBothHave() {
        var text = text();
        var tags = List.of("a" + UUID.randomUUID(), "b" + UUID.randomUUID());
        var prompt = NEIGHBOURS.records().prompt("merged", 2);
        var kept = capture(
                        ACME_EDITOR,
                        Map.of(
                                "content",
                                text,
                                "title",
                                "Kept",
                                "rating",
                                4,
                                "terms",
                                Map.of("tags", List.of(tags.get(0)), "data-sensitivity", "public"),
                                "createMissingTerms",
                                true))
                .path("id")
                .asString();
        var gone = capture(
                        ACME_EDITOR,
                        Map.of(
                                "content",
                                text + " A little longer.",
                                "title",
                                "Gone",
                                "rating",
                                1,
                                "notes",
                                "From the other one.",
                                "promptId",
                                prompt,
                                "terms",
                                Map.of(
                                        "tags", List.of(tags.get(1)),
                                        "data-sensitivity", "confidential",
                                        "accuracy-levels", "inaccurate"),
                                "createMissingTerms",
                                true))
                .path("id")
                .asString();
        edit(gone, "Refined there.");
        edit(kept, "Refined here.");
        var derived = capture(ACME_EDITOR, Map.of("content", "goes on", "basedOnId", gone))
                .path("id")
                .asString();
        var before = read(ACME_VIEWER, OUTPUTS + "/" + kept);
        var merged = json(merge(ACME_EDITOR, kept, kept));
        assertThat(merged.path("gone").asString()).isEqualTo(gone);
        var after = read(ACME_VIEWER, OUTPUTS + "/" + kept);
        assertThat(after.path("rating").asInt()).isEqualTo(4);
        assertThat(after.path("notes").asString()).isEqualTo("From the other one.");
        assertThat(after.path("promptId").asString()).isEqualTo(prompt.toString());
        assertThat(after.path("promptVersion").asInt()).isEqualTo(2);
        assertThat(names(after.at("/terms/tags"))).containsExactlyInAnyOrderElementsOf(tags);
        assertThat(after.at("/terms/data-sensitivity/slug").asString()).isEqualTo("confidential");
        assertThat(after.at("/terms/accuracy-levels/slug").asString()).isEqualTo("inaccurate");
        assertThat(after.path("editedContent").asString()).isEqualTo("Refined here.");
        var edits = read(ACME_VIEWER, OUTPUTS + "/" + kept + "/edits").path("items");
        assertThat(StreamSupport.stream(edits.spliterator(), false)
                        .map(edit -> edit.path("content").asString()))
                .containsExactly("Refined here.", text + " A little longer.", "Refined there.", "Refined here.");
        assertThat(read(ACME_VIEWER, OUTPUTS + "/" + gone).path("deletedAt").isNull())
                .isFalse();
        assertThat(read(ACME_VIEWER, OUTPUTS + "/" + derived).path("basedOnId").asString())
                .isEqualTo(kept);
        assertThat(of(kept, "").path("items")).isEmpty();

        var undo = OUTPUTS + "/merges/" + merged.path("undo").asString() + "/undo";
        assertThat(send(ACME_OWNER, POST, undo, null)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(GLOBEX_OWNER, POST, undo, null)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(ACME_EDITOR, POST, undo, null)).hasStatus(HttpStatus.NO_CONTENT);
        var back = read(ACME_VIEWER, OUTPUTS + "/" + kept);
        for (var field : List.of("rating", "notes", "promptId", "terms", "editedContent", "editCount")) {
            assertThat(back.path(field)).as(field).isEqualTo(before.path(field));
        }
        assertThat(read(ACME_VIEWER, OUTPUTS + "/" + gone).path("deletedAt").isNull())
                .isTrue();
        assertThat(read(ACME_VIEWER, OUTPUTS + "/" + derived).path("basedOnId").asString())
                .isEqualTo(gone);
        assertThat(send(ACME_EDITOR, POST, undo, null)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoseFavouriteTheOtherWasHasTheOneThatStays() {
        var text = text();
        var kept = captured(ACME_EDITOR, text);
        var gone = captured(ACME_EDITOR, text);
        send(ACME_VIEWER, PUT, OUTPUTS + "/" + gone + "/favourite", null);
        send(ACME_OWNER, PUT, OUTPUTS + "/" + kept + "/favourite", null);
        var undo = json(merge(ACME_EDITOR, kept, kept)).path("undo").asString();
        assertThat(isFavourite(ACME_VIEWER, kept)).isTrue();
        assertThat(isFavourite(ACME_EDITOR, kept)).isFalse();
        send(ACME_EDITOR, POST, OUTPUTS + "/merges/" + undo + "/undo", null);
        assertThat(isFavourite(ACME_VIEWER, kept)).isFalse();
        assertThat(isFavourite(ACME_VIEWER, gone)).isTrue();
        assertThat(isFavourite(ACME_OWNER, kept)).isTrue();
    }

    private boolean isFavourite(TestPeople person, String output) {
        return read(person, OUTPUTS + "/" + output).path("favourite").asBoolean();
    }

    @Test
    void showsTheRefinedTextOfTheSameTextWhereThereWasNone() {
        var text = text();
        var kept = captured(ACME_EDITOR, text);
        var gone = captured(ACME_EDITOR, text);
        edit(gone, "Refined there.");
        merge(ACME_EDITOR, kept, kept);
        var after = read(ACME_VIEWER, OUTPUTS + "/" + kept);
        assertThat(after.path("editedContent").asString()).isEqualTo("Refined there.");
        assertThat(after.path("editCount").asInt()).isOne();
    }

    @Test
    void refusesToMergeOthersAndToTakeBackWhatChangedSince() {
        var text = text();
        var kept = captured(ACME_EDITOR, text);
        var gone = captured(ACME_EDITOR, text);
        assertThat(merge(ACME_REVIEWER, kept, kept)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(merge(ACME_EDITOR, kept, UUID.randomUUID().toString())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var at = DUPLICATES + "/" + pairOf(kept).path("id").asString() + "/merge";
        assertThat(send(GLOBEX_OWNER, POST, at, Map.of("keep", kept))).hasStatus(HttpStatus.NOT_FOUND);
        var undo = OUTPUTS + "/merges/"
                + json(merge(ACME_EDITOR, kept, kept)).path("undo").asString() + "/undo";
        assertThat(send(ACME_EDITOR, POST, at, Map.of("keep", gone))).hasStatus(HttpStatus.CONFLICT);
        assertThat(send(ACME_EDITOR, PATCH, OUTPUTS + "/" + kept, Map.of("rating", 2), "*"))
                .hasStatusOk();
        var refused = send(ACME_EDITOR, POST, undo, null);
        assertThat(refused).hasStatus(HttpStatus.CONFLICT);
        assertThat(refused).bodyJson().extractingPath("$.code").isEqualTo("changed-since");
    }

    private JsonNode look(String content) {
        var answer = send(ACME_VIEWER, POST, DUPLICATES + "/search", Map.of("content", content));
        assertThat(answer).hasStatusOk();
        return json(answer);
    }

    private MvcTestResult merge(TestPeople person, String of, String keep) {
        var pair = pairOf(of).path("id").asString();
        return send(person, POST, DUPLICATES + "/" + pair + "/merge", Map.of("keep", keep));
    }

    private void edit(String output, String content) {
        assertThat(send(ACME_EDITOR, POST, OUTPUTS + "/" + output + "/edits", Map.of("content", content)))
                .hasStatus(HttpStatus.CREATED);
    }

    private JsonNode pairOf(String output) {
        return of(output, "").at("/items/0");
    }

    private JsonNode of(String output, String more) {
        return read(ACME_VIEWER, DUPLICATES + "?outputId=" + output + more);
    }

    private JsonNode of(String output, String more, HttpStatus status) {
        var answer = get(ACME_VIEWER, DUPLICATES + "?outputId=" + output + more);
        assertThat(answer).hasStatus(status);
        return json(answer);
    }

    private static List<String> names(JsonNode terms) {
        return StreamSupport.stream(terms.spliterator(), false)
                .map(term -> term.path("name").asString())
                .toList();
    }

    /** Nobody has said this before. */
    private static String text() {
        var random = new Random();
        return IntStream.range(0, 120)
                .mapToObj(_ -> "w" + random.nextInt(100_000))
                .collect(Collectors.joining(" "));
    }
}
