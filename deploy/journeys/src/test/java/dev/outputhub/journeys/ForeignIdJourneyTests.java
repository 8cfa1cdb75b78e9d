package dev.outputhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The owner of another organisation, who holds every scope, puts ids of our records wherever the interface takes an id, in requests
 * that would be accepted otherwise. Ours, one of another kind, and one that is gone for good are answered like one that never was.
 */
class ForeignIdJourneyTests {

    private static final String STRANGER_PERSON = "owner@globex.test";
    private static final Api STRANGER = Api.as(STRANGER_PERSON);
    private static final Api OWNER = Api.as("owner@acme.test");
    private static final int FEWEST_PLACES = 220;

    /** Looking at a record is remembered for who looks. */
    private static final String LOOKED_AT = "\"lastViewedAt\":(\"[^\"]*\"|null)";

    private static ApiDocument document;
    private static Records ours;
    private static Records theirs;
    private static Map<String, String> gone;

    private final List<String> leaks = new ArrayList<>();
    private final List<String> unreached = new ArrayList<>();

    @BeforeAll
    static void create() {
        document = ApiDocument.read();
        ours = Records.create();
        theirs = Records.createAs(STRANGER_PERSON);
        gone = goneForGood();
    }

    @Test
    void idsOfOursAreAnsweredLikeIdsOfNothing() {
        var before = settled();
        var places = new OpenIds(document, theirs).all();
        int asked = 0;
        for (var place : places) {
            asked += walk(place);
        }
        for (var operation : document.operations()) {
            asked += walkOurAddress(operation);
        }
        System.out.printf(
                "%n%d places that take an id, %d requests with ids that lead nowhere%n", places.size(), asked);
        assertThat(leaks).isEmpty();
        assertThat(unreached).as("refused before the id was looked up").isEmpty();
        assertThat(places).hasSizeGreaterThan(FEWEST_PLACES);
        assertThat(records()).as("our records afterwards").isEqualTo(before);
        nobodyWasTold();
    }

    @Test
    void anOrganisationThatOneDoesNotBelongToIsRefused() {
        var organization = OWNER.get("/api/v1/me").json().path("organization");
        for (var value : List.of(
                organization.path("id").asString(), organization.path("slug").asString())) {
            var headers = Map.of("Hub-Organization", value);
            var me = STRANGER.send("GET", "/api/v1/me", null, headers);
            assertThat(me.status()).isEqualTo(403);
            assertThat(me.json().path("code").asString()).isEqualTo("organization-not-yours");
            for (var operation : readable(ours)) {
                var address = operation.address(ours.byCollection());
                var answer = STRANGER.head("GET", address, null, headers);
                assertThat(answer.status()).as(address).isEqualTo(403);
                checkNothingOfOurs(address, answer, address);
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void headersOfThePlatformsOwnOpenNoDoor() {
        var person = OWNER.get("/api/v1/me").json().path("id").asString();
        var headers = Map.of(
                "Hub-Person", person, "X-Forwarded-Host", "acme.test", "X-Original-URL", "/internal/vocabularies");
        var me = STRANGER.send("GET", "/api/v1/me", null, headers);
        assertThat(me.json().at("/organization/slug").asString()).isEqualTo("globex");
        for (var operation : readable(ours)) {
            var address = operation.address(ours.byCollection());
            var answer = STRANGER.head("GET", address, null, headers);
            assertThat(answer.status()).as(address).isIn(200, 404);
            checkNothingOfOurs(address, answer, address);
        }
        assertThat(leaks).isEmpty();
        var file = "/api/v1/files/" + ours.byCollection().get("files");
        var tag = OWNER.get(file + "/content").etag();
        assertThat(STRANGER.send("GET", file + "/content", null, Map.of("If-None-Match", tag))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void cursorsOfOursReachNothingOfOurs() {
        int tried = 0;
        for (var operation : lists()) {
            var address = operation.address(ours.byCollection());
            var ourPage = OWNER.get(address + (address.contains("?") ? "&" : "?") + "limit=1");
            var cursor = ourPage.json().path("nextCursor").asString("");
            if (cursor.isEmpty()) {
                continue;
            }
            tried++;
            var own = operation.address(theirs.byCollection());
            var page = STRANGER.get(own + "?limit=200&cursor=" + cursor);
            assertThat(page.status()).as(own).isIn(200, 400);
            assertNothingOfOurs(own, page);
        }
        assertThat(tried).as("lists with a second page").isGreaterThanOrEqualTo(5);
    }

    /** A conflict would tell that there is such a name, and the same id that there is such a file. */
    @Test
    void namesOfOursAreFreeForOthers() {
        var name = "tidal" + UUID.randomUUID().toString().replace("-", "");
        var given = new LinkedHashMap<String, Map<String, Object>>();
        given.put("prompts", Map.of("title", name, "slug", name, "template", "x"));
        given.put("vocabularies", Map.of("key", name, "name", name, "appliesTo", List.of("output")));
        given.put("vocabularies/" + name + "/terms", Map.of("name", name));
        given.put("groups", Map.of("name", name));
        given.put("provider-connections", Map.of("name", name, "provider", "demo"));
        given.put("webhooks", Map.of("url", "http://localhost:9/" + name, "eventTypes", List.of("OutputCreated")));
        given.put("outputs", Map.of("title", name, "content", name));
        given.forEach((list, body) -> {
            var first = OWNER.post("/api/v1/" + list, body);
            var second = STRANGER.post("/api/v1/" + list, body);
            assertThat(first.status()).as(list + first.body()).isEqualTo(201);
            assertThat(second.status()).as(list + second.body()).isEqualTo(201);
            assertThat(second.json().path("id"))
                    .as(list)
                    .isNotEqualTo(first.json().path("id"));
        });
        var content = name.getBytes(StandardCharsets.UTF_8);
        var first = OWNER.upload("/api/v1/files", name + ".txt", content, Map.of());
        var second = STRANGER.upload("/api/v1/files", name + ".txt", content, Map.of());
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json().path("id")).isNotEqualTo(first.json().path("id"));
    }

    private int walk(OpenId place) {
        var absent = place.call(STRANGER, UUID.randomUUID().toString());
        var told = EndpointWalkJourneyTests.neutral(absent.body());
        if (!isNothing(place, absent)) {
            unreached.add("%s answers %d to an id of nothing: %s"
                    .formatted(place, absent.status(), shortened(absent.body())));
        }
        var ids = new LinkedHashMap<String, String>();
        ids.put("ours", ours.byCollection().get(place.collection()));
        // the trail is asked about any kind of record, and remembers those that are gone
        if (!place.toString().startsWith("GET /api/v1/audit")) {
            ids.put(
                    "of another kind",
                    theirs.byCollection().get(place.collection().equals("snippets") ? "agents" : "snippets"));
            ids.put("gone for good", gone.get(place.collection()));
        }
        ids.values().removeIf(id -> id == null);
        ids.forEach((which, id) -> {
            var answer = place.call(STRANGER, id);
            if (answer.status() != absent.status()
                    || !EndpointWalkJourneyTests.neutral(answer.body()).equals(told)) {
                leaks.add("%s, %s: %d, absent %d: %s / %s"
                        .formatted(
                                place,
                                which,
                                answer.status(),
                                absent.status(),
                                shortened(answer.body()),
                                shortened(absent.body())));
            }
            checkNothingOfOurs(place + ", " + which, answer, id);
        });
        return ids.size() + 1;
    }

    /** With every id of the path ours, as it is at home. */
    private int walkOurAddress(Operation operation) {
        // names, of which every organisation has its own
        if (!operation.hasVariables() || operation.path().matches(".*/(by-slug|label-rules)/.*")) {
            return 0;
        }
        var body = new ValidBodies(document, theirs)
                .of(operation)
                .map(Object::toString)
                .orElse(null);
        var answer = STRANGER.head(
                operation.method(), operation.address(ours.byCollection()), body, Map.of("If-Match", "*"));
        // a link names the record it would lead to: that is refused like one that never was
        boolean leadsNowhere = answer.status() == 404
                || (answer.status() == 422 && answer.body().contains("\"code\":\"unknown-reference\""));
        if (!leadsNowhere) {
            leaks.add(operation + " answers " + answer.status() + " at our address: " + shortened(answer.body()));
        }
        checkNothingOfOurs(operation.toString(), answer, operation.address(ours.byCollection()));
        return 1;
    }

    private static boolean isNothing(OpenId place, Api.Answer answer) {
        return answer.status() == 404
                || (answer.status() == 422 && saysWhich(place, answer))
                || (place.mayFindNothing() && List.of(200, 204).contains(answer.status()) && isEmpty(answer));
    }

    // of all that can be refused about a request, the id
    private static boolean saysWhich(OpenId place, Api.Answer answer) {
        var problem = answer.json();
        return problem.path("detail")
                .asString("")
                .matches("(?s).*([Nn]o such|There is no|has no|offers|is not one of).*");
    }

    private static boolean isEmpty(Api.Answer answer) {
        if (answer.body().isEmpty()) {
            return true;
        }
        var items = answer.json().path("items");
        for (var item : items) {
            if (!item.path("result").asString("").equals("failed")) {
                return false;
            }
        }
        return items.isArray() && answer.json().path("total").asInt(0) == 0;
    }

    /** @param sent what may be named again in the answer */
    private void checkNothingOfOurs(String request, Api.Answer answer, String sent) {
        var told = sent.contains(ours.mark()) ? answer.body().replace(ours.mark(), "") : answer.body();
        if (told.contains(ours.mark())
                || ours.byCollection().values().stream()
                        .anyMatch(id -> !sent.contains(id) && told.contains("\"" + id + "\""))) {
            leaks.add(request + " shows something of ours: " + shortened(answer.body()));
        }
    }

    private void nobodyWasTold() {
        for (var operation : lists()) {
            if (!operation.hasVariables()) {
                assertNothingOfOurs(operation.path(), STRANGER.get(operation.path() + "?limit=200"));
            }
        }
        assertThat(STRANGER.get("/api/v1/search?q=" + ours.mark())
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        var trail = OWNER.get("/api/v1/audit?limit=200");
        assertThat(trail.body()).doesNotContain(STRANGER_PERSON);
        theirs.byCollection().values().forEach(id -> assertThat(trail.body()).doesNotContain("\"" + id + "\""));
    }

    private static void assertNothingOfOurs(String request, Api.Answer answer) {
        assertThat(answer.body()).as(request).doesNotContain(ours.mark());
        ours.byCollection()
                .values()
                .forEach(id -> assertThat(answer.body()).as(request).doesNotContain("\"" + id + "\""));
    }

    private static List<Operation> lists() {
        return document.operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation -> operation.parameters(Operation.In.QUERY).stream()
                        .anyMatch(parameter -> parameter.name().equals("cursor")))
                .filter(operation -> !operation.path().endsWith("/search"))
                .toList();
    }

    private static List<Operation> readable(Records records) {
        return document.operations().stream()
                .filter(operation -> operation.method().equals("GET") && operation.hasVariables())
                .filter(operation -> !operation.path().matches(".*/(stream|events|deliveries.*)"))
                // a token is no id: whoever has it may read what it offers
                .filter(operation -> !operation.path().contains("{token}"))
                // its ids are names of models, which nobody made
                .filter(operation -> !operation.path().startsWith("/openai/"))
                // of these none is made here: members are, and the others are the interface's own
                .filter(operation -> !operation.path().matches("/scim/v2/(Users|ResourceTypes|Schemas)/.*"))
                .filter(operation -> !operation.address(records.byCollection()).contains("{"))
                .toList();
    }

    /** Our records, when the answers that were begun with them have come. */
    private static Map<String, String> settled() {
        var last = new AtomicReference<Map<String, String>>(records());
        await("our records to stay as they are")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> {
                    var before = last.getAndSet(records());
                    assertThat(last.get()).isEqualTo(before);
                });
        return last.get();
    }

    private static Map<String, String> records() {
        var records = new HashMap<String, String>();
        for (var operation : readable(ours)) {
            var address = operation.address(ours.byCollection());
            var answer = OWNER.get(address);
            records.put(address, answer.status() + answer.etag() + answer.body().replaceAll(LOOKED_AT, ""));
        }
        return records;
    }

    /** Records of the stranger's own that were deleted for good. */
    private static Map<String, String> goneForGood() {
        var gone = new HashMap<String, String>();
        var made = Map.of(
                "outputs", Map.of("title", "Gone", "content", "Gone"),
                "prompts", Map.of("title", "Gone", "template", "Gone"),
                "snippets", Map.of("title", "Gone", "text", "Gone"),
                "agents", Map.of("name", "Gone"),
                "groups", Map.of("name", "Gone " + UUID.randomUUID()),
                "provider-connections", Map.of("name", "Gone " + UUID.randomUUID(), "provider", "demo"),
                "webhooks", Map.of("url", "http://localhost:9/gone", "eventTypes", List.of("OutputCreated")));
        made.forEach((list, body) -> {
            var id = STRANGER.post("/api/v1/" + list, body).json().path("id").asString();
            var address = "/api/v1/" + list + "/" + id;
            var anyVersion = Map.of("If-Match", "*");
            assertThat(STRANGER.send("DELETE", address, null, anyVersion).status())
                    .as(address)
                    .isEqualTo(204);
            STRANGER.send("POST", address + "/purge", null, anyVersion);
            assertThat(STRANGER.get(address).status()).as(address).isEqualTo(404);
            gone.put(list, id);
        });
        await("analytics to have heard that the prompt is gone")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(STRANGER.get("/api/v1/analytics/prompts/" + gone.get("prompts") + "/versions")
                                        .status())
                                .isEqualTo(404));
        return gone;
    }

    private static String shortened(String body) {
        return body.length() > 300 ? body.substring(0, 300) : body;
    }
}
