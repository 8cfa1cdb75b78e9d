package dev.outputhub.notification.inbound;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_REVIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.notification.NotificationServiceTest;
import dev.outputhub.platform.test.contracts.TestEvent;
import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.service.Api;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

@NotificationServiceTest
class NotificationSliceTests {

    private final MockMvcTester mvc;
    private final NotificationListener events;

    @Autowired
    NotificationSliceTests(MockMvcTester mvc, NotificationListener events) {
        this.mvc = mvc;
        this.events = events;
    }

    @Test
    void reachWhoeverStartedTheImportAndNobodyElse() {
        var id = importFinished(ACME_EDITOR);
        var notification = newest(ACME_EDITOR);
        assertThat(notification.path("recordId").asString()).isEqualTo(id.toString());
        assertThat(notification.path("kind").asString()).isEqualTo("import.finished");
        assertThat(notification.path("title").asString()).isEqualTo("Import of archive.zip finished");
        assertThat(notification.path("text").asString()).isEqualTo("7 new, 1 updated, 0 unchanged, 2 skipped");
        assertThat(api(ACME_OWNER).get("/notifications")).bodyText().doesNotContain(id.toString());
        assertThat(api(GLOBEX_OWNER).get("/notifications")).bodyText().doesNotContain(id.toString());
    }

    @Test
    void comeOnceForAnEventThatComesTwice() {
        var event = importFinishedEvent(ACME_ADMIN, UUID.randomUUID());
        events.receive(event.received());
        events.receive(event.received());
        var found = Api.json(api(ACME_ADMIN).get("/notifications?recordId=" + event.subject() + "&count=true"));
        assertThat(found.path("total").asInt()).isOne();
    }

    @Test
    void tellOfFailures() {
        var id = UUID.randomUUID();
        events.receive(TestEvent.of(
                        "completion.events.v1",
                        "CompletionFailed",
                        id,
                        ACME_EDITOR,
                        "{\"completionId\": \"" + id + "\", \"model\": \"gpt-4o\", \"error\": {\"code\": \"timeout\","
                                + " \"detail\": \"The provider did not answer in time.\"}}")
                .received());
        assertThat(newest(ACME_EDITOR).path("text").asString()).isEqualTo("The provider did not answer in time.");
        var failed = UUID.randomUUID();
        events.receive(TestEvent.of(
                        "import.events.v1",
                        "ImportFailed",
                        failed,
                        ACME_EDITOR,
                        "{\"id\": \"" + failed + "\", \"fileName\": \"a.zip\", \"reason\": \"It is no archive.\"}")
                .received());
        assertThat(newest(ACME_EDITOR).path("kind").asString()).isEqualTo("import.failed");
    }

    @Test
    void areReadOneByOneAndUnreadAgain() {
        importFinished(ACME_REVIEWER);
        var notification = newest(ACME_REVIEWER);
        int unread = unreadCount(ACME_REVIEWER);
        var path = "/notifications/" + notification.path("id").asString();
        assertThat(api(ACME_REVIEWER).send(HttpMethod.PATCH, path, null, "{\"read\": true}"))
                .hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(api(ACME_REVIEWER).send(HttpMethod.PATCH, path, "\"1\"", "{\"read\": true}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.read")
                .isEqualTo(true);
        assertThat(unreadCount(ACME_REVIEWER)).isEqualTo(unread - 1);
        assertThat(api(ACME_REVIEWER).send(HttpMethod.PATCH, path, "\"1\"", "{\"read\": false}"))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(api(ACME_REVIEWER).send(HttpMethod.PATCH, path, "\"2\"", "{\"read\": false}"))
                .hasStatusOk();
        assertThat(unreadCount(ACME_REVIEWER)).isEqualTo(unread);
    }

    @Test
    void ofSomebodyElseAnswerLikeAbsentOnes() {
        importFinished(ACME_EDITOR);
        var path = "/notifications/" + newest(ACME_EDITOR).path("id").asString();
        assertThat(api(ACME_OWNER).send(HttpMethod.PATCH, path, "*", "{\"read\": true}"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(api(GLOBEX_OWNER).send(HttpMethod.PATCH, path, "*", "{\"read\": true}"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void areReadAllAtOnce() {
        importFinished(ACME_VIEWER);
        importFinished(ACME_VIEWER);
        importFinished(ACME_EDITOR);
        assertThat(api(ACME_VIEWER).post("/notifications/read-all", ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.unreadCount")
                .isEqualTo(0);
        assertThat(Api.json(api(ACME_VIEWER).get("/notifications?unread=true")).path("items"))
                .isEmpty();
        assertThat(api(ACME_VIEWER).get("/notifications?unread=perhaps")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(unreadCount(ACME_EDITOR)).isPositive();
    }

    @Test
    void areNotMadeOfAKindThatThePersonDoesNotWant() {
        var owner = api(GLOBEX_OWNER);
        assertThat(owner.send(
                        HttpMethod.PUT,
                        "/notification-preferences",
                        "\"0\"",
                        "{\"kinds\": {\"import.finished\": false}}"))
                .hasStatusOk();
        var id = importFinished(GLOBEX_OWNER);
        assertThat(owner.get("/notifications")).bodyText().doesNotContain(id.toString());
        assertThat(owner.send(
                        HttpMethod.PUT, "/notification-preferences", "*", "{\"kinds\": {\"import.finished\": true}}"))
                .bodyJson()
                .extractingPath("$.kinds['import.failed']")
                .isEqualTo(true);
        assertThat(owner.send(HttpMethod.PUT, "/notification-preferences", "*", "{\"kinds\": {\"frob\": true}}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void tellWhoIsToReviewOfOneOutputAndOfManyAtOnceAsOne() {
        assigned(ACME_OWNER, ACME_OWNER, "Mine already");
        var first = assigned(ACME_OWNER, ACME_ADMIN, "How tides work");
        var told = reviewsOf(ACME_ADMIN);
        assertThat(told).hasSize(1);
        assertThat(told.get(0).path("title").asString()).isEqualTo("Yours to review: How tides work");
        assertThat(told.get(0).path("link").asString()).isEqualTo("/outputs/" + first);
        assigned(ACME_OWNER, ACME_ADMIN, "How clocks work");
        assigned(ACME_OWNER, ACME_ADMIN, "How bees work");
        told = reviewsOf(ACME_ADMIN);
        assertThat(told).hasSize(1);
        assertThat(told.get(0).path("title").asString()).isEqualTo("3 outputs are yours to review");
        assertThat(told.get(0).path("link").asString()).isEqualTo("/review?whose=mine");
        assertThat(reviewsOf(ACME_OWNER)).isEmpty();
        api(ACME_ADMIN).post("/notifications/read-all", "");
        assigned(ACME_OWNER, ACME_ADMIN, "Another day");
        assertThat(reviewsOf(ACME_ADMIN)).hasSize(2);
    }

    @Test
    void sayNothingOfAnOutputThatSomeGroupsAloneMaySee() {
        api(ACME_REVIEWER).post("/notifications/read-all", "");
        var event = assignment(UUID.randomUUID(), ACME_OWNER, ACME_REVIEWER, "How the merger goes");
        events.receive(event.ofLimited().received());
        assertThat(titlesOf(ACME_REVIEWER))
                .contains("An output is yours to review")
                .noneMatch(one -> one.contains("merger"));
    }

    @Test
    void forgetTheTitleOfAnOutputThatChangesItsLibrary() {
        api(ACME_VIEWER).post("/notifications/read-all", "");
        var id = assigned(ACME_OWNER, ACME_VIEWER, "How the raise goes");
        var other = "{\"id\": \"%s\", \"changed\": [\"rating\"]}".formatted(id);
        events.receive(TestEvent.of("output.events.v1", "OutputUpdated", id, ACME_OWNER, other)
                .received());
        assertThat(titlesOf(ACME_VIEWER)).contains("Yours to review: How the raise goes");
        var moved = "{\"id\": \"%s\", \"changed\": [\"terms.output-libraries\"]}".formatted(id);
        events.receive(TestEvent.of("output.events.v1", "OutputUpdated", id, ACME_OWNER, moved)
                .received());
        assertThat(titlesOf(ACME_VIEWER)).noneMatch(one -> one.contains("raise"));
    }

    @Test
    void forgetTheTitlesOfOutputsWhenALibraryIsOpenToSomeGroupsAlone() {
        api(ACME_EDITOR).post("/notifications/read-all", "");
        assigned(ACME_OWNER, ACME_EDITOR, "How the hiring goes");
        var term = UUID.randomUUID();
        var data = "{\"id\": \"%s\", \"groups\": [\"%s\"]}".formatted(term, UUID.randomUUID());
        events.receive(TestEvent.of("vocabulary.events.v1", "TermUpdated", term, GLOBEX_OWNER, data)
                .received());
        assertThat(titlesOf(ACME_EDITOR)).contains("Yours to review: How the hiring goes");
        events.receive(TestEvent.of("vocabulary.events.v1", "TermUpdated", term, ACME_OWNER, data)
                .received());
        assertThat(titlesOf(ACME_EDITOR)).noneMatch(one -> one.contains("hiring"));
    }

    private List<String> titlesOf(TestPeople person) {
        return reviewsOf(person)
                .valueStream()
                .map(one -> one.path("title").asString())
                .toList();
    }

    private UUID assigned(TestPeople by, TestPeople to, String title) {
        var id = UUID.randomUUID();
        events.receive(assignment(id, by, to, title).received());
        return id;
    }

    private static TestEvent assignment(UUID id, TestPeople by, TestPeople to, String title) {
        var data = "{\"id\": \"%s\", \"title\": \"%s\", \"assigneeId\": \"%s\", \"dueOn\": null}"
                .formatted(id, title, to.id());
        return TestEvent.of("output.events.v1", "OutputAssigned", id, by, data);
    }

    private JsonNode reviewsOf(TestPeople person) {
        return Api.json(api(person).get("/notifications?kind=review.assigned")).path("items");
    }

    private UUID importFinished(TestPeople person) {
        var id = UUID.randomUUID();
        events.receive(importFinishedEvent(person, id).received());
        return id;
    }

    private static TestEvent importFinishedEvent(TestPeople person, UUID id) {
        var data = """
            {"id": "%s", "fileName": "archive.zip", "format": "chatgpt", "dryRun": false, "problems": 2, "counts": {
              "conversations": {"new": 2, "updated": 1, "unchanged": 0, "skipped": 0},
              "messages": {"new": 5, "updated": 0, "unchanged": 0, "skipped": 2}}}\
            """.formatted(id);
        return TestEvent.of("import.events.v1", "ImportFinished", id, person, data);
    }

    private JsonNode newest(TestPeople person) {
        return Api.json(api(person).get("/notifications?limit=1")).path("items").get(0);
    }

    private int unreadCount(TestPeople person) {
        return Api.json(api(person).get("/notifications?limit=1"))
                .path("unreadCount")
                .asInt();
    }

    private Api api(TestPeople person) {
        return Api.v1(mvc, person);
    }
}
