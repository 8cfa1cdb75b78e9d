package dev.outputhub.auth.session;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.auth.AuthServiceTest;
import dev.outputhub.auth.member.UnchangedMembers;
import dev.outputhub.platform.test.contracts.InternalContract;
import dev.outputhub.platform.test.identity.TestIssuer;
import dev.outputhub.platform.test.infrastructure.TestDatabase;
import dev.outputhub.platform.test.service.Api;
import dev.outputhub.platform.test.service.Caller;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** What an organisation asks of the sessions of its people. */
@AuthServiceTest
@ExtendWith(UnchangedMembers.class)
class SessionRulesSliceTests {

    private final MockMvcTester mvc;
    private final TestDatabase database;

    @Autowired
    SessionRulesSliceTests(MockMvcTester mvc, @Value("${test.superuser-url}") String superuser) {
        this.mvc = mvc;
        this.database = new TestDatabase(superuser);
    }

    @AfterEach
    void askForNothing() {
        database.run("update auth.organization set session_idle_minutes = null, session_hours = null,"
                + " second_factor_required = false where slug = 'acme'");
    }

    @Test
    void oneThatNobodyUsedForTooLongIsRefusedUntilTheNextSignIn() {
        var idle = SignedInBrowser.of(mvc, ACME_EDITOR);
        var used = SignedInBrowser.of(mvc, ACME_EDITOR);
        ago(idle, "last_used_at", "20 minutes");
        set(Map.of("sessionIdleMinutes", 15));
        refused(idle.exchange(), HttpStatus.UNAUTHORIZED, "session-expired");
        refused(idle.exchange(), HttpStatus.UNAUTHORIZED, "session-expired");
        assertThat(used.exchange()).hasStatusOk();
        set(Map.of());
        assertThat(idle.exchange()).as("where there is no limit any more").hasStatusOk();
    }

    @Test
    void whatAPageDoesByItselfIsNoUse() {
        var left = SignedInBrowser.of(mvc, ACME_EDITOR);
        ago(left, "last_used_at", "10 minutes");
        assertThat(left.exchangeUnattended()).hasStatusOk();
        set(Map.of("sessionIdleMinutes", 10));
        refused(left.exchangeUnattended(), HttpStatus.UNAUTHORIZED, "session-expired");
    }

    @Test
    void oneThatBeganTooLongAgoIsRefusedHoweverMuchItIsUsed() {
        var old = SignedInBrowser.of(mvc, ACME_EDITOR);
        ago(old, "began_at", "61 minutes");
        set(Map.of("sessionHours", 2));
        assertThat(old.exchange()).hasStatusOk();
        set(Map.of("sessionHours", 1));
        refused(old.exchange(), HttpStatus.UNAUTHORIZED, "session-expired");
    }

    @Test
    void streamsOfOneThatMayNotGoOnAreToldToGateways() {
        var idle = SignedInBrowser.of(mvc, ACME_EDITOR);
        var used = SignedInBrowser.of(mvc, ACME_EDITOR);
        var removed = SignedInBrowser.of(mvc, ACME_VIEWER);
        ago(idle, "last_used_at", "20 minutes");
        assertThat(left(idle, used, removed)).isEmpty();
        set(Map.of("sessionIdleMinutes", 15));
        assertThat(Api.v1(mvc, ACME_OWNER).delete("/members/" + ACME_VIEWER.id(), "*"))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(left(idle, used, removed))
                .containsExactlyInAnyOrder(idle.keycloakSession(), removed.keycloakSession());
    }

    @Test
    void aSecondFactorIsAskedOfEverybodyBySomebodyWhoHasOne() {
        var owner = SignedInBrowser.of(mvc, ACME_OWNER);
        refused(set(owner, true), HttpStatus.UNPROCESSABLE_CONTENT, "second-factor-first");
        refused(
                Api.v1(mvc, ACME_OWNER).put("/settings", "*", settings(Map.of("secondFactorRequired", true))),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "second-factor-first");
        assertThat(owner.exchange(proof(owner, Map.of("amr", List.of("pwd", "otp"))), false))
                .hasStatusOk();
        assertThat(set(owner, true)).hasStatusOk();

        var editor = new SignedInBrowser(mvc, ACME_EDITOR, UUID.randomUUID().toString(), SignedInBrowser.FIREFOX);
        refused(editor.exchange(), HttpStatus.FORBIDDEN, "second-factor-required");
        refused(
                program(TestIssuer.shared().identityToken(ACME_EDITOR)),
                HttpStatus.FORBIDDEN,
                "second-factor-required");
        assertThat(editor.exchange(proof(editor, Map.of("acr", "2")), false)).hasStatusOk();
        assertThat(left(editor)).as("strengthened").isEmpty();
        assertThat(set(owner, false)).hasStatusOk();
        assertThat(editor.exchange()).hasStatusOk();
    }

    private void ago(SignedInBrowser browser, String column, String interval) {
        database.jdbc()
                .sql("update auth.browser_session set " + column + " = now() - ?::interval where keycloak_session = ?")
                .param(interval)
                .param(browser.keycloakSession())
                .update();
    }

    private void set(Map<String, ?> rules) {
        assertThat(Api.v1(mvc, ACME_OWNER).put("/settings", "*", settings(rules)))
                .hasStatusOk();
    }

    private MvcTestResult set(SignedInBrowser browser, boolean secondFactor) {
        return mvc.put()
                .uri("/api/v1/settings")
                .with(Caller.saying(browser.person(), Map.of("session", idOf(browser))))
                .header("If-Match", "*")
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(settings(Map.of("secondFactorRequired", secondFactor))))
                .exchange();
    }

    private String idOf(SignedInBrowser browser) {
        return database.jdbc()
                .sql("select id from auth.browser_session where keycloak_session = ?")
                .param(browser.keycloakSession())
                .query(String.class)
                .single();
    }

    private static Map<String, Object> settings(Map<String, ?> rules) {
        var all = new HashMap<String, Object>(Map.of("defaultLanguage", "en", "timeZone", "UTC"));
        all.putAll(rules);
        return all;
    }

    private static String proof(SignedInBrowser browser, Map<String, Object> claims) {
        var all = new HashMap<>(claims);
        all.put("sid", browser.keycloakSession());
        return TestIssuer.shared().identityToken(browser.person(), all);
    }

    private MvcTestResult program(String token) {
        return internal("people/exchange", Map.of("token", token));
    }

    private List<String> left(SignedInBrowser... browsers) {
        var contract = InternalContract.of("auth", "POST /internal/open/sessions/ended");
        var places = List.of(browsers).stream()
                .map(browser -> Map.of("session", browser.keycloakSession(), "organization", "acme"))
                .toList();
        var body = Map.of("sessions", List.of(), "places", places);
        contract.assertRequest(JsonMapper.shared().writeValueAsString(body));
        var answer = Api.text(internal("sessions/ended", body));
        contract.assertAnswer(answer);
        return JsonMapper.shared()
                .readTree(answer)
                .path("places")
                .valueStream()
                .map(place -> place.path("session").asString())
                .toList();
    }

    private MvcTestResult internal(String path, Map<String, ?> body) {
        return mvc.post()
                .uri("/internal/open/" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(body))
                .exchange();
    }

    private static void refused(MvcTestResult answer, HttpStatus status, String code) {
        assertThat(answer).hasStatus(status);
        assertThat(Api.json(answer).path("code").asString()).isEqualTo(code);
    }
}
