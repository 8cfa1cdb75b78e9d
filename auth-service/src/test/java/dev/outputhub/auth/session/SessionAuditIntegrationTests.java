package dev.outputhub.auth.session;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.outputhub.auth.AuthServiceTest;
import dev.outputhub.platform.test.events.PublishedEvents;
import dev.outputhub.platform.test.service.Api;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AuthServiceTest
class SessionAuditIntegrationTests {

    private final MockMvcTester mvc;

    @Autowired
    SessionAuditIntegrationTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void theTrailSaysWhichSessionWasEndedAndNothingThatOpensIt() {
        var lost = SignedInBrowser.of(mvc, ACME_EDITOR);
        var id = lost.id();
        SignedInBrowser.of(mvc, ACME_EDITOR).send(HttpMethod.DELETE, "/sessions/" + id);
        var entries = PublishedEvents.auditEntriesOf(id, 2);
        var entry = entries.getLast();
        assertThat(entry.path("action").asString()).isEqualTo("session.ended");
        assertThat(entry.at("/before/device").asString()).isEqualTo("Firefox on Linux");
        assertThat(entry.toString()).doesNotContain(lost.keycloakSession());
    }

    @Test
    void theTrailSaysWhenSomebodySignsInAndOut() {
        var browser = SignedInBrowser.of(mvc, ACME_EDITOR);
        var id = browser.id();
        browser.exchange();
        mvc.post()
                .uri("/internal/open/sessions/closed")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"sessions\": [\"" + browser.keycloakSession() + "\"]}")
                .exchange();
        assertThat(PublishedEvents.auditEntriesOf(id, 2))
                .extracting(
                        entry -> entry.path("action").asString(),
                        entry -> entry.path("personId").asString(),
                        entry -> entry.path("address").asString())
                .containsExactly(
                        tuple("session.signed-in", ACME_EDITOR.id().toString(), "203.0.113.7"),
                        tuple("session.signed-out", ACME_EDITOR.id().toString(), "203.0.113.7"));
    }

    @Test
    void theTrailSaysWhoEndedTheSessionsOfAMember() {
        SignedInBrowser.of(mvc, ACME_REVIEWER);
        Api.v1(mvc, ACME_ADMIN).delete("/members/" + ACME_REVIEWER.id() + "/sessions", null);
        assertThat(PublishedEvents.auditEntriesOf(ACME_REVIEWER.id().toString(), 1))
                .filteredOn(entry -> entry.path("action").asString().equals("member.sessions-ended"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.path("personId").asString())
                        .isEqualTo(ACME_ADMIN.id().toString()));
    }
}
