package dev.outputhub.output.output;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_REVIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.outputhub.output.fixture.RunningOutputService;
import dev.outputhub.platform.test.service.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

class OutputSliceTests extends RunningOutputService {

    @Test
    void capturesWithTitleAndDateFilledIn() {
        var output = capture(ACME_EDITOR, Map.of("content", "# A *title*\n\ntext"));
        assertThat(output.path("title").asString()).isEqualTo("A title");
        assertThat(output.path("date").asString())
                .isEqualTo(LocalDate.now(ZoneOffset.UTC).toString());
        assertThat(output.path("source").asString()).isEqualTo("manual");
        assertThat(output.path("mediaType").asString()).isEqualTo("text/markdown");
        assertThat(output.path("version").asInt()).isEqualTo(1);
        assertThat(output.path("editedContent").isNull()).isTrue();
    }

    @Test
    void keepsTheContentByteForByte() {
        var content = "\ufeff tab\t\r\nline \u0001 e\u0301 日本 😀 \u2028 end \n\n";
        var id = captured(ACME_EDITOR, content);
        assertThat(read(ACME_VIEWER, "/api/v1/outputs/" + id).path("content").asString())
                .isEqualTo(content);
    }

    @Test
    void createsMissingTermsOnlyWhenAsked() {
        var tag = "tag " + UUID.randomUUID();
        var refused = send(
                ACME_EDITOR, POST, "/api/v1/outputs", Map.of("content", "x", "terms", Map.of("tags", List.of(tag))));
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(refused).bodyJson().extractingPath("$.errors[0].field").isEqualTo("terms.tags");
        var terms = Map.of("tags", List.of(tag), "accuracy-levels", "highly accurate");
        var output = capture(ACME_EDITOR, Map.of("content", "x", "terms", terms, "createMissingTerms", true));
        assertThat(output.path("terms").path("tags").get(0).path("name").asString())
                .isEqualTo(tag);
        assertThat(output.path("terms").path("accuracy-levels").path("slug").asString())
                .isEqualTo("highly-accurate");
        assertThat(output.path("terms").path("llms").isNull()).isTrue();
    }

    /** What the gateway asks for where somebody opens {@code /prompts/{id}/outputs}. */
    @Test
    void theOutputsOfARecordAreListedAndThoseOfNoneAreNotThere() {
        var prompt = NEIGHBOURS.records().prompt("Explain tides", 1);
        var quiet = NEIGHBOURS.records().agent("Quiet");
        var output = capture(ACME_EDITOR, Map.of("content", "x", "promptId", prompt));
        var listed = read(ACME_VIEWER, "/api/v1/outputs/of/prompts/" + prompt + "?count=true");
        assertThat(listed.at("/items/0/id")).isEqualTo(output.path("id"));
        assertThat(listed.path("total").asInt()).isOne();
        assertThat(read(ACME_VIEWER, "/api/v1/outputs/of/agents/" + quiet).path("items"))
                .isEmpty();
        for (var collection : List.of("prompts", "agents", "conversations", "messages")) {
            assertThat(get(ACME_VIEWER, "/api/v1/outputs/of/" + collection + "/" + UUID.randomUUID()))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(get(ACME_VIEWER, "/api/v1/outputs/of/moons/" + prompt)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void linksToAPromptItHasNotHeardOf() {
        var prompt = NEIGHBOURS.records().prompt("Explain clocks", 3);
        var output = capture(ACME_EDITOR, Map.of("content", "x", "promptId", prompt));
        assertThat(output.path("promptVersion").asInt()).isEqualTo(3);
        var shown = read(
                ACME_VIEWER,
                "/api/v1/outputs/{id}?include=prompt",
                output.path("id").asString());
        assertThat(shown.path("prompt").path("title").asString()).isEqualTo("Explain clocks");
        assertThat(shown.path("prompt").path("deleted").asBoolean()).isFalse();
    }

    @Test
    void refusesLinksThatLeadNowhere() {
        assertRefusedLink(Map.of("content", "x", "promptId", UUID.randomUUID()), "promptId");
        assertRefusedLink(Map.of("content", "x", "agentId", UUID.randomUUID()), "agentId");
        assertRefusedLink(Map.of("content", "x", "messageId", UUID.randomUUID()), "messageId");
        assertRefusedLink(
                Map.of("content", "x", "promptId", NEIGHBOURS.records().prompt("p", 2), "promptVersion", 3),
                "promptVersion");
        assertRefusedLink(Map.of("content", "x", "promptVersion", 1), "promptVersion");
    }

    @Test
    void takesTheConversationOfItsMessage() {
        var conversation = NEIGHBOURS.records().conversation("About clocks");
        var message = NEIGHBOURS.records().message(conversation);
        var output = capture(ACME_EDITOR, Map.of("content", "x", "messageId", message));
        assertThat(output.path("conversationId").asString()).isEqualTo(conversation.toString());
        assertThat(read(ACME_VIEWER, "/api/v1/outputs?messageId=" + message).path("items"))
                .hasSize(1);
        assertRefusedLink(
                Map.of(
                        "content",
                        "x",
                        "messageId",
                        message,
                        "conversationId",
                        NEIGHBOURS.records().conversation("another")),
                "messageId");
    }

    @Test
    void isThereToBeLinkedLaterWhileAnotherServiceIsAway() {
        NEIGHBOURS.goAway();
        try {
            var refused =
                    send(ACME_EDITOR, POST, "/api/v1/outputs", Map.of("content", "x", "promptId", UUID.randomUUID()));
            assertThat(refused).hasStatus(HttpStatus.SERVICE_UNAVAILABLE).containsHeader("Retry-After");
            assertThat(captured(ACME_EDITOR, "without links")).isNotBlank();
        } finally {
            NEIGHBOURS.comeBack();
        }
    }

    @Test
    void changesWhatIsSaidAboutItButNotItsContent() {
        var id = captured(ACME_EDITOR, "kept");
        var uri = "/api/v1/outputs/" + id;
        var changed = send(ACME_REVIEWER, PATCH, uri, Map.of("rating", 4, "notes", "good"), "\"1\"");
        assertThat(changed).hasStatusOk().hasHeader("ETag", "\"2\"");
        assertThat(json(changed).path("rating").asInt()).isEqualTo(4);
        var refused = send(ACME_EDITOR, PATCH, uri, Map.of("content", "forged"), "\"2\"");
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(refused).bodyJson().extractingPath("$.code").isEqualTo("raw-content-is-kept");
        var cleared = new HashMap<String, Object>();
        cleared.put("rating", null);
        assertThat(json(send(ACME_EDITOR, PATCH, uri, cleared, "\"2\""))
                        .path("rating")
                        .isNull())
                .isTrue();
    }

    @Test
    void followsAnotherPromptWithItsCurrentVersion() {
        var first = NEIGHBOURS.records().prompt("first", 5);
        var second = NEIGHBOURS.records().prompt("second", 2);
        var uri = "/api/v1/outputs/"
                + capture(ACME_EDITOR, Map.of("content", "x", "promptId", first, "promptVersion", 4))
                        .path("id")
                        .asString();
        var moved = json(send(ACME_EDITOR, PATCH, uri, Map.of("promptId", second), "\"1\""));
        assertThat(moved.path("promptVersion").asInt()).isEqualTo(2);
        var back = json(send(ACME_EDITOR, PATCH, uri, Map.of("promptId", first, "promptVersion", 2), "\"2\""));
        assertThat(back.path("promptVersion").asInt()).isEqualTo(2);
    }

    @Test
    void refusesChangesThatDidNotSeeTheLatest() {
        var uri = "/api/v1/outputs/" + captured(ACME_EDITOR, "x");
        assertThat(send(ACME_EDITOR, PATCH, uri, Map.of("rating", 1))).hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(send(ACME_EDITOR, PATCH, uri, Map.of("rating", 1), "\"7\""))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(send(ACME_EDITOR, DELETE, uri, null, "\"7\"")).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(send(ACME_EDITOR, PATCH, uri, Map.of("rating", 6), "*")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void goesToTheTrashAndComesBack() {
        var mark = "trash" + UUID.randomUUID().toString().replace("-", "");
        var uri = "/api/v1/outputs/" + captured(ACME_EDITOR, mark);
        assertThat(send(ACME_EDITOR, DELETE, uri, null, "\"1\"")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(read(ACME_VIEWER, "/api/v1/outputs?q=" + mark).path("items")).isEmpty();
        assertThat(read(ACME_VIEWER, uri).path("deletedAt").isNull()).isFalse();
        assertThat(ids(read(ACME_VIEWER, "/api/v1/outputs?deleted=true"))).contains(uri.substring(16));
        assertThat(send(ACME_EDITOR, POST, uri + "/edits", Map.of("content", "no")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(send(ACME_EDITOR, POST, uri + "/restore", null)).hasStatusOk();
        assertThat(read(ACME_VIEWER, "/api/v1/outputs?q=" + mark).path("items")).hasSize(1);
    }

    @Test
    void keepsWhereItWasGot() {
        var link = "https://chat.example/share/" + UUID.randomUUID();
        var id = capture(ACME_EDITOR, Map.of("content", "x", "link", link))
                .path("id")
                .asString();
        var uri = "/api/v1/outputs/" + id;
        assertThat(ids(read(ACME_VIEWER, "/api/v1/outputs?link=" + link))).containsExactly(id);
        assertThat(send(ACME_EDITOR, PATCH, uri, Map.of("link", "javascript:alert(1)"), "*"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(send(ACME_EDITOR, PATCH, uri, Map.of("link", "http://elsewhere.example"), "*"))
                .hasStatusOk();
        assertThat(read(ACME_VIEWER, uri).path("link").asString()).isEqualTo("http://elsewhere.example");
    }

    @Test
    void saysWhichOutputItIsBasedOnAndIsFoundFromThere() {
        var origin = captured(ACME_EDITOR, "First thoughts");
        var id = capture(ACME_EDITOR, Map.of("content", "Second thoughts", "basedOnId", origin))
                .path("id")
                .asString();
        var uri = "/api/v1/outputs/" + id;
        assertThat(read(ACME_VIEWER, uri + "?include=basedOn")
                        .at("/basedOn/title")
                        .asString())
                .isEqualTo("First thoughts");
        assertThat(ids(read(ACME_VIEWER, "/api/v1/outputs?basedOnId=" + origin)))
                .containsExactly(id);
        assertThat(send(ACME_EDITOR, PATCH, uri, Map.of("basedOnId", id), "*"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(send(ACME_EDITOR, PATCH, uri, Map.of("basedOnId", UUID.randomUUID()), "*"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        send(ACME_EDITOR, DELETE, "/api/v1/outputs/" + origin, null, "*");
        assertThat(read(ACME_VIEWER, uri + "?include=basedOn")
                        .at("/basedOn/deleted")
                        .asBoolean())
                .isTrue();
        send(ACME_OWNER, POST, "/api/v1/outputs/" + origin + "/purge", null, "*");
        assertThat(read(ACME_VIEWER, uri).path("basedOnId").asString()).isEqualTo(origin);
    }

    @Test
    void isDeletedForGoodOutOfTheTrashAlone() {
        var id = captured(ACME_EDITOR, "x");
        var uri = "/api/v1/outputs/" + id;
        send(ACME_EDITOR, POST, uri + "/edits", Map.of("content", "y"));
        assertThat(send(ACME_EDITOR, POST, uri + "/purge", null, "*")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(send(ACME_OWNER, POST, uri + "/purge", null, "*")).hasStatus(HttpStatus.CONFLICT);
        assertThat(send(ACME_EDITOR, DELETE, uri, null, "*")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(send(ACME_OWNER, POST, uri + "/purge", null, "\"1\"")).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(send(ACME_OWNER, POST, uri + "/purge", null, "*")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(get(ACME_OWNER, uri)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(ACME_OWNER, uri + "/edits")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aTermIsCountedAsOftenAsTheListFindsIt() {
        var tag = "tag " + UUID.randomUUID();
        var output = capture(
                ACME_EDITOR, Map.of("content", "x", "terms", Map.of("tags", List.of(tag)), "createMissingTerms", true));
        var term = output.path("terms").path("tags").get(0).path("id").asString();
        assertThat(counts().path(term).asInt()).isEqualTo(1);
        send(ACME_EDITOR, DELETE, "/api/v1/outputs/" + output.path("id").asString(), null, "*");
        assertThat(counts().path(term).asInt()).isZero();
    }

    private JsonNode counts() {
        return json(mvc.get()
                .uri("/internal/term-counts/tags")
                .with(Caller.serviceFor(ACME_EDITOR))
                .exchange());
    }

    @Test
    void onlyThoseWhoMayMakeTermsMakeThem() {
        var terms = Map.of("terms", Map.of("tags", List.of("of a reviewer")), "createMissingTerms", true);
        var captured = new HashMap<String, Object>(terms);
        captured.put("content", "x");
        var id = captured(ACME_REVIEWER, "x");
        var batch = Map.of("ids", List.of(id), "addTerms", terms.get("terms"), "createMissingTerms", true);
        assertThat(List.of(
                        send(ACME_REVIEWER, POST, "/api/v1/outputs", captured),
                        send(ACME_REVIEWER, PATCH, "/api/v1/outputs/" + id, terms, "*"),
                        send(ACME_REVIEWER, POST, "/api/v1/outputs/batch", batch),
                        send(ACME_REVIEWER, POST, "/api/v1/outputs/batch", Map.of("ids", List.of(id), "set", terms))))
                .allSatisfy(refused -> assertThat(refused).hasStatus(HttpStatus.FORBIDDEN));
        assertThat(NEIGHBOURS.terms().hold("tags", "of a reviewer")).isFalse();
    }

    @Test
    void aModelBecomesATermWhereWhoNamesItMayMakeTerms() {
        var model = "model " + UUID.randomUUID();
        var mentioned = Map.of("content", "x", "model", model);
        var output = capture(ACME_REVIEWER, mentioned);
        assertThat(output.path("model").asString()).isEqualTo(model);
        assertThat(output.at("/terms/llms").isNull()).isTrue();
        assertThat(NEIGHBOURS.terms().hold("llms", model)).isFalse();
        assertThat(capture(ACME_EDITOR, mentioned).at("/terms/llms/name").asString())
                .isEqualTo(model);
        assertThat(capture(ACME_REVIEWER, mentioned).at("/terms/llms/name").asString())
                .isEqualTo(model);
    }

    @Test
    void relatedRecordsAreShownToThoseWhoMayReadThem() {
        var id = captured(ACME_EDITOR, "x");
        for (var relation : Map.of(
                        "prompt", "prompts:read",
                        "agent", "agents:read",
                        "conversation", "conversations:read",
                        "files", "files:read")
                .entrySet()) {
            var uri = "/api/v1/outputs/" + id + "?include=" + relation.getKey();
            assertThat(mvc.get().uri(uri).with(Caller.holding(ACME_VIEWER, "outputs:read")))
                    .hasStatus(HttpStatus.FORBIDDEN);
            assertThat(mvc.get().uri(uri).with(Caller.holding(ACME_VIEWER, "outputs:read", relation.getValue())))
                    .hasStatusOk();
        }
    }

    @Test
    void whatIsGoneForGoodIsPointedToNoMore() {
        var trashed = NEIGHBOURS.records().deletedPrompt("in the trash");
        capture(ACME_EDITOR, Map.of("content", "x", "promptId", trashed));
        NEIGHBOURS.records().forget(trashed);
        assertThat(send(ACME_EDITOR, POST, "/api/v1/outputs", Map.of("content", "x", "promptId", trashed)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var file = "/api/v1/files?recordKind=prompt&recordId=" + trashed;
        assertThat(mvc.post()
                        .uri(file)
                        .multipart()
                        .file("file", "x".getBytes(StandardCharsets.UTF_8))
                        .with(Caller.as(ACME_EDITOR)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aTermThatIsThereNeedsNoPermissionToMakeIt() {
        var known = Map.of("terms", Map.of("accuracy-levels", "inaccurate"), "createMissingTerms", true);
        var id = captured(ACME_REVIEWER, "x");
        assertThat(send(ACME_REVIEWER, PATCH, "/api/v1/outputs/" + id, known, "*"))
                .hasStatusOk();
    }

    @Test
    void marksFavouritesForOnePersonOnly() {
        var id = captured(ACME_EDITOR, "mine");
        assertThat(send(ACME_EDITOR, PUT, "/api/v1/outputs/" + id + "/favourite", null))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(ids(read(ACME_EDITOR, "/api/v1/outputs?favourite=true"))).contains(id);
        assertThat(ids(read(ACME_OWNER, "/api/v1/outputs?favourite=true"))).doesNotContain(id);
        assertThat(read(ACME_OWNER, "/api/v1/outputs/" + id).path("favourite").asBoolean())
                .isFalse();
        assertThat(send(ACME_EDITOR, DELETE, "/api/v1/outputs/" + id + "/favourite", null))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(read(ACME_EDITOR, "/api/v1/outputs/" + id).path("favourite").asBoolean())
                .isFalse();
    }

    @Test
    void remembersWhenAPersonLastLookedAtIt() {
        var uri = "/api/v1/outputs/" + captured(ACME_EDITOR, "looked at");
        read(ACME_EDITOR, uri);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                read(ACME_EDITOR, uri).path("lastViewedAt").isNull())
                        .isFalse());
    }

    @Test
    void listsByEveryFilter() {
        var prompt = NEIGHBOURS.records().prompt("p", 2);
        var tag = "f" + UUID.randomUUID();
        var id = capture(
                        ACME_EDITOR,
                        Map.of(
                                "content",
                                "filtered",
                                "date",
                                "2020-02-02",
                                "rating",
                                5,
                                "promptId",
                                prompt,
                                "promptVersion",
                                1,
                                "terms",
                                Map.of("tags", List.of(tag)),
                                "createMissingTerms",
                                true))
                .path("id")
                .asString();
        for (var filter : List.of(
                "promptId=" + prompt,
                "promptId=" + prompt + "&promptVersion=1",
                "terms.tags=any:" + tag,
                "terms.tags=all:" + tag + "&terms.llms=none",
                "terms.tags=" + tag,
                "date=2020-02-02",
                "date.gte=2020-02-01&date.lt=2020-02-03",
                "rating.gte=5&date=2020-02-02",
                "source=manual&promptId=" + prompt,
                "createdBy=" + ACME_EDITOR.id() + "&promptId=" + prompt)) {
            assertThat(ids(read(ACME_VIEWER, "/api/v1/outputs?" + filter)))
                    .as(filter)
                    .containsExactly(id);
        }
        for (var filter : List.of(
                "promptId=" + prompt + "&promptVersion=2",
                "terms.tags=not:" + tag + "&promptId=" + prompt,
                "terms.tags=none&promptId=" + prompt,
                "rating=none&promptId=" + prompt)) {
            assertThat(ids(read(ACME_VIEWER, "/api/v1/outputs?" + filter)))
                    .as(filter)
                    .isEmpty();
        }
    }

    @Test
    void pagesInEveryOrderWithoutLossOrRepetition() {
        var prompt = NEIGHBOURS.records().prompt("paged", 1);
        var all = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            all.add(capture(
                            ACME_EDITOR,
                            Map.of(
                                    "content",
                                    "c",
                                    "title",
                                    "t" + i % 3,
                                    "date",
                                    "2021-01-0" + (1 + i % 2),
                                    "promptId",
                                    prompt))
                    .path("id")
                    .asString());
        }
        for (var sort : List.of(
                "-createdAt",
                "createdAt",
                "title",
                "-date,title",
                "-rating",
                "updatedAt",
                "-prompt,title",
                "agent",
                "model,-language",
                "terms.tags",
                "-terms.llms,terms.tags",
                "terms.tags,-terms.tags")) {
            var seen = new ArrayList<String>();
            String cursor = "";
            do {
                var page = read(
                        ACME_VIEWER,
                        "/api/v1/outputs?limit=2&count=true&promptId=" + prompt + "&sort=" + sort + cursor);
                assertThat(page.path("total").asInt()).isEqualTo(7);
                seen.addAll(ids(page));
                cursor = page.path("nextCursor").isNull()
                        ? ""
                        : "&cursor=" + page.path("nextCursor").asString();
            } while (!cursor.isEmpty());
            assertThat(seen).as(sort).hasSize(7).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void sortsByTheNamesOfTermsAndByThePlacesOfOrderedOnes() {
        var prompt = NEIGHBOURS.records().prompt("sorted", 1);
        var none = capture(ACME_EDITOR, Map.of("content", "c", "promptId", prompt));
        var beech = capture(ACME_EDITOR, tagged(prompt, "sorted-beech"));
        var acorn = capture(ACME_EDITOR, tagged(prompt, "sorted-acorn"));
        var list = "/api/v1/outputs?promptId=" + prompt + "&sort=";
        assertThat(ids(read(ACME_VIEWER, list + "terms.tags"))).containsExactly(id(none), id(acorn), id(beech));
        assertThat(ids(read(ACME_VIEWER, list + "-terms.tags"))).containsExactly(id(beech), id(acorn), id(none));
    }

    @Test
    void jumpsOverWhatIsSkipped() {
        var prompt = NEIGHBOURS.records().prompt("skipped", 1);
        for (int i = 0; i < 5; i++) {
            capture(ACME_EDITOR, Map.of("content", "c", "title", "t" + i, "promptId", prompt));
        }
        var list = "/api/v1/outputs?limit=2&sort=title&promptId=" + prompt;
        var all = ids(read(ACME_VIEWER, list.replace("limit=2&", "limit=200&")));
        var page = read(ACME_VIEWER, list + "&skip=2");
        assertThat(ids(page)).containsExactlyElementsOf(all.subList(2, 4));
        var cursor = page.path("nextCursor").asString();
        assertThat(ids(read(ACME_VIEWER, list + "&cursor=" + cursor))).containsExactly(all.get(4));
        for (var refused : List.of("&skip=-1", "&skip=10001", "&skip=two", "&skip=2&cursor=" + cursor)) {
            assertThat(get(ACME_VIEWER, list + refused)).as(refused).hasStatus(HttpStatus.BAD_REQUEST);
        }
    }

    private static Map<String, Object> tagged(Object prompt, String tag) {
        return Map.of(
                "content", "c", "promptId", prompt, "terms", Map.of("tags", List.of(tag)), "createMissingTerms", true);
    }

    private static String id(JsonNode output) {
        return output.path("id").asString();
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        for (var query : List.of(
                "colour=red",
                "promptId=x",
                "date=yesterday",
                "sort=size",
                "sort=terms.%C3%A4",
                "include=everything",
                "deleted=maybe")) {
            assertThat(get(ACME_VIEWER, "/api/v1/outputs?" + query)).as(query).hasStatus(HttpStatus.BAD_REQUEST);
        }
        assertThat(send(ACME_EDITOR, POST, "/api/v1/outputs", Map.of("content", "a\u0000b")))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(send(ACME_EDITOR, POST, "/api/v1/outputs", Map.of("content", "x", "source", "import")))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void walksTheReviewQueueFromNewToOld() {
        var prompt = NEIGHBOURS.records().prompt("queue", 1);
        var older = capture(ACME_EDITOR, Map.of("content", "older", "promptId", prompt))
                .path("id")
                .asString();
        var done = capture(
                        ACME_EDITOR,
                        Map.of("content", "done", "promptId", prompt, "terms", Map.of("review-status", "reviewed")))
                .path("id")
                .asString();
        var newer = capture(ACME_EDITOR, Map.of("content", "newer", "promptId", prompt))
                .path("id")
                .asString();
        var queue = "/api/v1/outputs/next?promptId=" + prompt;
        assertThat(read(ACME_VIEWER, queue).path("id").asString()).isEqualTo(newer);
        assertThat(read(ACME_VIEWER, queue + "&after=" + newer).path("id").asString())
                .isEqualTo(older);
        assertThat(read(ACME_VIEWER, queue + "&after=" + done).path("id").asString())
                .isEqualTo(older);
        assertThat(get(ACME_VIEWER, queue + "&after=" + older)).hasStatus(HttpStatus.NO_CONTENT);
    }

    @Test
    void walksTheReviewQueueByAgeAndByTheOrderOfTerms() {
        var prompt = NEIGHBOURS.records().prompt("ordered queue", 1);
        Map<String, Map<String, String>> given = new LinkedHashMap<>();
        given.put("plain", Map.of());
        given.put("later", Map.of("actionability-levels", "some-day", "approval-levels", "draft"));
        given.put("now", Map.of("actionability-levels", "act-now"));
        given.put("now too", Map.of("actionability-levels", "act-now", "approval-levels", "published"));
        given.forEach((title, terms) ->
                capture(ACME_EDITOR, Map.of("title", title, "content", title, "promptId", prompt, "terms", terms)));
        assertThat(walk(prompt, "oldest")).containsExactly("plain", "later", "now", "now too");
        assertThat(walk(prompt, "newest")).containsExactly("now too", "now", "later", "plain");
        assertThat(walk(prompt, "actionability")).containsExactly("now", "now too", "later", "plain");
        assertThat(walk(prompt, "stage")).containsExactly("later", "now too", "plain", "now");
        assertThat(get(ACME_VIEWER, "/api/v1/outputs/next?order=colour")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    private List<String> walk(UUID prompt, String order) {
        var titles = new ArrayList<String>();
        var after = "";
        while (true) {
            var next = get(ACME_VIEWER, "/api/v1/outputs/next?promptId=" + prompt + "&order=" + order + after);
            if (next.getResponse().getStatus() == HttpStatus.NO_CONTENT.value()) {
                return titles;
            }
            titles.add(json(next).path("title").asString());
            after = "&after=" + json(next).path("id").asString();
        }
    }

    @Test
    void theReviewQueueHasItsOwnOrder() {
        for (var query : List.of("sort=title", "limit=2", "cursor=x", "count=true", "colour=red")) {
            var refused = get(ACME_VIEWER, "/api/v1/outputs/next?" + query);
            assertThat(refused).as(query).hasStatus(HttpStatus.BAD_REQUEST);
            assertThat(refused).bodyJson().extractingPath("$.code").isEqualTo("unknown-parameter");
        }
        var declared =
                json(mvc.get().uri("/v3/api-docs").exchange()).at("/paths/~1api~1v1~1outputs~1next/get/parameters");
        assertThat(declared)
                .extracting(parameter -> parameter.path("name").asString())
                .contains("after", "promptId")
                .doesNotContain("sort", "limit", "cursor", "count", "request");
    }

    @Test
    void saysThatThePromptItCameFromIsInTheTrash() {
        var prompt = NEIGHBOURS.records().deletedPrompt("gone");
        var output = capture(ACME_EDITOR, Map.of("content", "x", "promptId", prompt));
        var shown = read(
                ACME_VIEWER,
                "/api/v1/outputs/{id}?include=prompt",
                output.path("id").asString());
        assertThat(shown.path("prompt").path("title").asString()).isEqualTo("gone");
        assertThat(shown.path("prompt").path("deleted").asBoolean()).isTrue();
    }

    @Test
    void takesAnIdFromAServiceAndTakesItOnce() {
        var id = UUID.randomUUID();
        var given = Map.of("id", id, "content", "from a message", "source", "manual");
        assertThat(asService(ACME_EDITOR, "/internal/outputs", given).path("id").asString())
                .isEqualTo(id.toString());
        assertThat(asService(ACME_EDITOR, "/internal/outputs", given)
                        .path("version")
                        .asInt())
                .isEqualTo(1);
        assertThat(send(ACME_OWNER, POST, "/internal/outputs", given)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void listsTheBeginningsOfTextsOnlyWhereThatIsAskedFor() {
        var text = "long ".repeat(400);
        var id = captured(ACME_EDITOR, text);
        var list = "/api/v1/outputs?id=" + id;
        var shortened = read(ACME_VIEWER, list + "&contents=extract")
                .path("items")
                .get(0)
                .path("content")
                .asString();
        assertThat(shortened).hasSize(300).isEqualTo(text.substring(0, 300));
        for (var whole : List.of(list, list + "&contents=whole")) {
            assertThat(read(ACME_VIEWER, whole)
                            .path("items")
                            .get(0)
                            .path("content")
                            .asString())
                    .isEqualTo(text);
        }
        assertThat(get(ACME_VIEWER, list + "&contents=some")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void goesOnFromPageToPageOfBeginnings() {
        captured(ACME_EDITOR, "one");
        captured(ACME_EDITOR, "two");
        var list = "/api/v1/outputs?limit=1&contents=extract&sort=source,-createdAt";
        var first = read(ACME_VIEWER, list);
        var second =
                read(ACME_VIEWER, list + "&cursor=" + first.path("nextCursor").asString());
        assertThat(ids(second)).hasSize(1).doesNotContainAnyElementsOf(ids(first));
    }

    private void assertRefusedLink(Map<String, ?> output, String field) {
        var refused = send(ACME_EDITOR, POST, "/api/v1/outputs", output);
        assertThat(refused).as(field).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(refused).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
    }

    private static List<String> ids(JsonNode page) {
        var ids = new ArrayList<String>();
        page.path("items").forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }
}
