package dev.outputhub.auth.session;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.auth.AuthServiceTest;
import dev.outputhub.auth.member.UnchangedMembers;
import dev.outputhub.platform.test.contracts.InternalContract;
import dev.outputhub.platform.test.identity.TestIssuer;
import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.infrastructure.TestDatabase;
import dev.outputhub.platform.test.service.Api;
import dev.outputhub.platform.test.service.Caller;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@AuthServiceTest
@ExtendWith(UnchangedMembers.class)
class SessionSliceTests {

    private final MockMvcTester mvc;
    private final TestDatabase database;

    @Autowired
    SessionSliceTests(MockMvcTester mvc, @Value("${test.superuser-url}") String superuser) {
        this.mvc = mvc;
        this.database = new TestDatabase(superuser);
    }

    @Test
    void areListedWithDeviceAndAddressAndWhichOneAsks() {
        var other = browser(ACME_EDITOR);
        var mine = browser(ACME_EDITOR);
        var shown = mine.sessions().stream()
                .filter(session -> List.of(mine.id(), other.id())
                        .contains(session.path("id").asString()))
                .toList();
        assertThat(shown).hasSize(2).allSatisfy(session -> {
            assertThat(session.path("device").asString()).isEqualTo("Firefox on Linux");
            assertThat(session.path("address").asString()).isEqualTo("203.0.113.7");
            assertThat(session.path("current").asBoolean())
                    .isEqualTo(session.path("id").asString().equals(mine.id()));
        });
        assertThat(shown.toString()).doesNotContain(mine.keycloakSession(), other.keycloakSession());
    }

    @Test
    void areTheSameOneForWhoeverIsStillSignedInAtTheIdentityProvider() {
        var first = browser(ACME_EDITOR);
        var elsewhere = new SignedInBrowser(mvc, ACME_EDITOR, first.keycloakSession(), "Something else");
        assertThat(elsewhere.id()).isEqualTo(first.id());
        assertThat(find(elsewhere, first.id()).path("device").asString()).isEqualTo("An unknown device");
    }

    @Test
    void thatWereEndedGetNoTokenAnyMore() {
        var lost = browser(ACME_EDITOR);
        var lostId = lost.id();
        var mine = browser(ACME_EDITOR);
        assertThat(mine.send(HttpMethod.DELETE, "/sessions/" + lostId)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(lost.exchange()).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mine.exchange()).hasStatusOk();
        assertThat(ids(mine)).contains(mine.id()).doesNotContain(lostId);
        assertThat(mine.send(HttpMethod.DELETE, "/sessions/" + lostId)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void ofSomebodyElseAreNeitherSeenNorEnded() {
        var theirs = browser(ACME_EDITOR);
        for (var stranger : List.of(ACME_OWNER, GLOBEX_OWNER)) {
            var browser = browser(stranger);
            assertThat(ids(browser)).doesNotContain(theirs.id());
            assertThat(browser.send(HttpMethod.DELETE, "/sessions/" + theirs.id()))
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(browser.send(HttpMethod.POST, "/sessions/end-others")).hasStatus(HttpStatus.NO_CONTENT);
        }
        assertThat(theirs.exchange()).hasStatusOk();
    }

    @Test
    void endAllButTheOneThatAsks() {
        var others = List.of(browser(ACME_EDITOR), browser(ACME_EDITOR));
        var mine = browser(ACME_EDITOR);
        assertThat(mine.send(HttpMethod.POST, "/sessions/end-others")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(others).allSatisfy(other -> assertThat(other.exchange()).hasStatus(HttpStatus.UNAUTHORIZED));
        assertThat(ids(mine)).containsExactly(mine.id());
    }

    @Test
    void areNoneOfAToken() {
        var kept = browser(ACME_EDITOR);
        var program = Api.v1(mvc, ACME_EDITOR);
        assertThat(program.read("/sessions")
                        .path("items")
                        .valueStream()
                        .map(it -> it.path("current").asBoolean()))
                .containsOnly(false);
        assertThat(Api.json(program.post("/sessions/end-others", ""))
                        .path("code")
                        .asString())
                .isEqualTo("no-session");
        var bearer = Map.of("token", TestIssuer.shared().identityToken(ACME_EDITOR, "of a program"));
        assertThat(internal("people/exchange", bearer)).isNotEmpty();
        assertThat(sessionsNamed("of a program")).isZero();
        assertThat(kept.exchange()).hasStatusOk();
    }

    @Test
    void areNotForKeys() {
        var own = browser(ACME_EDITOR).id();
        for (var request : Map.of(HttpMethod.GET, "", HttpMethod.DELETE, "/" + own, HttpMethod.POST, "/end-others")
                .entrySet()) {
            var answer = mvc.method(request.getKey())
                    .uri("/api/v1/sessions" + request.getValue())
                    .with(Caller.saying(ACME_EDITOR, Map.of("roles", List.of("api-key"), "session", own)))
                    .exchange();
            assertThat(answer).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(Api.json(answer).path("code").asString()).isEqualTo("sessions-of-people-alone");
        }
    }

    @Test
    void ofAMemberAreEndedByAnAdministrator() {
        var theirs = List.of(browser(ACME_VIEWER), browser(ACME_VIEWER));
        var bystander = browser(ACME_EDITOR);
        assertThat(endAllOf(ACME_EDITOR, ACME_VIEWER)).isEqualTo(403);
        assertThat(endAllOf(GLOBEX_OWNER, ACME_VIEWER)).isEqualTo(404);
        assertThat(theirs).allSatisfy(it -> assertThat(it.exchange()).hasStatusOk());
        assertThat(endAllOf(ACME_ADMIN, ACME_VIEWER)).isEqualTo(204);
        assertThat(theirs).allSatisfy(it -> assertThat(it.exchange()).hasStatus(HttpStatus.UNAUTHORIZED));
        assertThat(bystander.exchange()).hasStatusOk();
        assertThat(browser(ACME_VIEWER).exchange()).as("signed in anew").hasStatusOk();
    }

    @Test
    void ofAnOwnerAreEndedByOwnersAlone() {
        var owners = browser(ACME_OWNER);
        assertThat(endAllOf(ACME_ADMIN, ACME_OWNER)).isEqualTo(403);
        assertThat(owners.exchange()).hasStatusOk();
        assertThat(endAllOf(ACME_OWNER, ACME_OWNER)).isEqualTo(204);
        assertThat(owners.exchange()).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void areToldToGatewaysUntilOneHasClosedThem() {
        var open = browser(ACME_EDITOR);
        var ended = browser(ACME_EDITOR);
        open.send(HttpMethod.DELETE, "/sessions/" + ended.id());
        assertThat(named("ended", List.of())).contains(ended.keycloakSession()).doesNotContain(open.keycloakSession());
        assertThat(named("closed", List.of(ended.keycloakSession()))).containsExactly(ended.keycloakSession());
        assertThat(named("closed", List.of(ended.keycloakSession()))).isEmpty();
        assertThat(named("ended", List.of())).doesNotContain(ended.keycloakSession());
        assertThat(named("ended", List.of(open.keycloakSession(), ended.keycloakSession())))
                .contains(ended.keycloakSession())
                .doesNotContain(open.keycloakSession());
    }

    @Test
    void endWhenTheirPersonSignsOut() {
        var left = browser(ACME_EDITOR);
        var leftId = left.id();
        named("closed", List.of(left.keycloakSession()));
        assertThat(left.exchange()).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(ids(browser(ACME_EDITOR))).doesNotContain(leftId);
    }

    @Test
    void areLeftOutOnceTheGatewaysHaveForgottenThem() {
        var old = browser(ACME_EDITOR);
        var oldId = old.id();
        database.jdbc()
                .sql("update auth.browser_session set last_used_at = now() - interval '13 hours' where id = ?::uuid")
                .param(oldId)
                .update();
        assertThat(ids(browser(ACME_EDITOR))).doesNotContain(oldId);
        assertThat(ids(old)).as("used again").contains(oldId);
    }

    private SignedInBrowser browser(TestPeople person) {
        return SignedInBrowser.of(mvc, person);
    }

    private int endAllOf(TestPeople by, TestPeople member) {
        return Api.v1(mvc, by)
                .delete("/members/" + member.id() + "/sessions", null)
                .getResponse()
                .getStatus();
    }

    private static List<String> ids(SignedInBrowser browser) {
        return browser.sessions().stream()
                .map(session -> session.path("id").asString())
                .toList();
    }

    private static JsonNode find(SignedInBrowser browser, String id) {
        return browser.sessions().stream()
                .filter(session -> session.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> named(String path, List<String> sessions) {
        var contract = InternalContract.of("auth", "POST /internal/open/sessions/" + path);
        var body = Map.of("sessions", sessions);
        contract.assertRequest(JsonMapper.shared().writeValueAsString(body));
        var answer = internal("sessions/" + path, body);
        contract.assertAnswer(answer);
        return JsonMapper.shared()
                .readTree(answer)
                .path("sessions")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private String internal(String path, Map<String, ?> body) {
        var answer = mvc.post()
                .uri("/internal/open/" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(body))
                .exchange();
        assertThat(answer).hasStatusOk();
        return Api.text(answer);
    }

    private int sessionsNamed(String keycloakSession) {
        return database.jdbc()
                .sql("select count(*) from auth.browser_session where keycloak_session = ?")
                .param(keycloakSession)
                .query(Integer.class)
                .single();
    }
}
