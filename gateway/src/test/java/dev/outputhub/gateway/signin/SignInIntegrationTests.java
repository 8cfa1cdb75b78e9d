package dev.outputhub.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.gateway.routing.DoorProperties;
import dev.outputhub.gateway.routing.Service;
import dev.outputhub.gateway.testing.Browser;
import dev.outputhub.gateway.testing.Door;
import dev.outputhub.gateway.testing.GatewayTest;
import dev.outputhub.gateway.testing.StubAuthority;
import dev.outputhub.gateway.testing.StubService;
import dev.outputhub.gateway.testing.World;
import java.net.URI;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class SignInIntegrationTests {

    private final StubService auth = World.service(Service.AUTH);
    private final DoorProperties door;
    private final Browser browser;

    SignInIntegrationTests(DoorProperties door) {
        this.door = door;
        this.browser = new Browser(door);
    }

    @Test
    void aSignedInBrowserAsksServicesWithItsTokenAndNeverSeesIt() {
        browser.signIn("");

        var answer = browser.api("/api/v1/me");

        assertThat(answer.getStatus().value()).isEqualTo(200);
        assertThat(auth.last().header("Authorization")).startsWith("Bearer ey");
        assertThat(auth.last().headers()).doesNotContainKey("Cookie");
        assertThat(browser.cookie("HUB_SESSION").getValue()).hasSize(36);
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        browser.signIn("");

        var session = browser.cookie("HUB_SESSION");
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getSameSite()).isEqualTo("Lax");
        assertThat(session.getPath()).isEqualTo("/");
        assertThat(session.isSecure()).as("this door is plain http").isFalse();
        assertThat(browser.cookie("XSRF-TOKEN").isHttpOnly()).isFalse();
    }

    @Test
    void theSessionGetsANewNameWhenItBecomesSignedIn() {
        browser.get("/oauth2/authorization/keycloak");
        var planted = browser.cookie("HUB_SESSION");

        browser.signIn("");
        var victim = browser.cookie("HUB_SESSION");
        var attacker = new Browser(door);
        attacker.keep(planted);

        assertThat(victim.getValue()).isNotEqualTo(planted.getValue());
        assertThat(attacker.api("/api/v1/me").getStatus().value()).isEqualTo(401);
    }

    @Test
    void thePersonComesBackToWhereItWas() {
        assertThat(browser.signIn("?returnTo=/outputs/7?tab%3Dedits")).isEqualTo("/outputs/7?tab=edits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.test", "//evil.test", "/%5Cevil.test", "javascript:alert(1)"})
    void aSignInLeadsNowhereElse(String address) {
        assertThat(browser.signIn("?returnTo=" + address)).isEqualTo("/");
    }

    @Test
    void severalTabsMaySignInAtOnce() {
        var first = browser.get("/oauth2/authorization/keycloak")
                .getResponseHeaders()
                .getLocation();
        browser.get("/oauth2/authorization/keycloak");

        var back = World.identity().signIn(first);
        var answer = browser.get(back.getRawPath() + "?" + back.getRawQuery());

        assertThat(answer.getResponseHeaders().getLocation()).hasToString(door.origin() + "/");
    }

    @Test
    void anAnswerThatNobodyAskedForSignsNobodyIn() {
        var answer = browser.get("/login/oauth2/code/keycloak?code=stolen&state=guessed");

        assertThat(answer.getResponseHeaders().getLocation()).hasToString(door.origin() + "/?signIn=failed");
        assertThat(browser.api("/api/v1/me").getStatus().value()).isEqualTo(401);
    }

    @Test
    void aSignInBegunAtAnotherNameOfThisMachineMovesToThePublicOne() {
        Door.at(door)
                .get()
                .uri(URI.create(door.origin() + "/oauth2/authorization/keycloak?returnTo=/search?q%3Da%26b"))
                .header("Host", "127.0.0.1:1234")
                .exchange()
                .expectStatus()
                .isFound()
                .expectHeader()
                .location(door.origin() + "/oauth2/authorization/keycloak?returnTo=%2Fsearch%3Fq%3Da%26b&moved=1");
    }

    @Test
    void whoGivesTheirAddressIsLedToTheProviderOfItsDomain() {
        auth.answers("/internal/open/sign-in/home", 200, "{\"provider\":\"sso-7\"}");

        var begun = browser.get("/oauth2/authorization/keycloak?address=ana%2Bhub@acme.test");

        assertThat(auth.last("/internal/open/sign-in/home").body()).isEqualTo("{\"address\":\"ana+hub@acme.test\"}");
        assertThat(begun.getResponseHeaders().getLocation().toString())
                .contains("kc_idp_hint=sso-7", "code_challenge=", "login_hint=ana");
        assertThat(browser.signIn("?address=ana@acme.test")).isEqualTo("/");
    }

    @Test
    void whileNobodyKnowsTheProviderTheSignInIsTheUsualOne() {
        auth.answers("/internal/open/sign-in/home", 503, "{}");

        var begun = browser.get("/oauth2/authorization/keycloak?address=ana@acme.test");

        assertThat(begun.getResponseHeaders().getLocation().toString())
                .contains("login_hint=ana")
                .doesNotContain("kc_idp_hint");
    }

    @Test
    void aWayOfSigningInThatIsNotAllowedEndsThereAndSaysSo() {
        auth.answers(
                StubAuthority.EXCHANGE,
                403,
                "{\"code\":\"sso-required\",\"detail\":\"People of acme.test sign in through their company.\"}");
        browser.signIn("");

        var answer = browser.api("/api/v1/me");

        assertThat(answer.getStatus().value()).isEqualTo(403);
        assertThat(answer.getResponseBody().blockFirst()).contains("sso-required", "through their company");
        assertThat(World.identity().hasSessions()).isFalse();
        assertThat(browser.cookie("HUB_SESSION")).isNull();
    }

    @Test
    void aSessionBeyondALimitEndsAtKeycloakSoThatTheNextSignInBeginsAnew() {
        auth.answers(
                StubAuthority.EXCHANGE,
                401,
                "{\"code\":\"session-expired\",\"detail\":\"Acme ends sessions that nobody used for 15 minutes.\"}");
        browser.signIn("");
        var session = World.identity().session();

        var answer = browser.api("/api/v1/me");

        assertThat(answer.getStatus().value()).isEqualTo(401);
        assertThat(answer.getResponseBody().blockFirst()).contains("session-expired", "15 minutes");
        assertThat(World.identity().hasSessions()).isFalse();
        assertThat(browser.cookie("HUB_SESSION")).isNull();
        assertThat(World.authority().isClosed(session)).isTrue();
    }

    @Test
    void whereASecondFactorIsAskedForTheSessionStaysAndIsStrengthened() {
        auth.answers(
                StubAuthority.EXCHANGE,
                403,
                "{\"code\":\"second-factor-required\",\"detail\":\"Acme asks for a second factor.\"}");
        browser.signIn("");

        var answer = browser.api("/api/v1/me");

        assertThat(answer.getStatus().value()).isEqualTo(403);
        assertThat(answer.getResponseBody().blockFirst()).contains("second-factor-required");
        assertThat(browser.cookie("HUB_SESSION")).isNotNull();
        var begun = browser.get("/oauth2/authorization/keycloak?secondFactor=1");
        assertThat(begun.getResponseHeaders().getLocation().toString()).contains("acr_values=2");
    }

    @Test
    void aStreamIsNoUseOfASession() {
        browser.signIn("");
        browser.events("/api/v1/notifications/stream").blockFirst();
        assertThat(auth.last(StubAuthority.EXCHANGE).body()).contains("\"unattended\":true");
        browser.api("/api/v1/outputs");
        assertThat(auth.last(StubAuthority.EXCHANGE).body()).doesNotContain("unattended");
    }

    @Test
    void anotherSiteCannotWriteInThePersonsName() {
        browser.signIn("");

        var forged = browser.postFromAnotherSite("/api/v1/me");

        assertThat(forged.getStatus().value()).isEqualTo(403);
        assertThat(forged.getResponseBody().blockFirst()).contains("csrf-token-missing");
        assertThat(browser.post("/api/v1/me").getStatus().value()).isEqualTo(200);
    }

    @Test
    void writingWithoutASessionIsUnauthenticatedNotForged() {
        Door.at(door).post().uri("/api/v1/outputs").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void tokensAboutToExpireAreRenewedOnceForAllRequestsOfAPage() {
        World.identity().tokensLive(Duration.ofSeconds(5));
        browser.signIn("");
        World.identity().tokensLive(Duration.ofMinutes(5));

        var answers = IntStream.range(0, 8)
                .parallel()
                .map(_ -> browser.api("/api/v1/me").getStatus().value())
                .boxed()
                .toList();

        assertThat(answers).containsOnly(200);
        assertThat(World.identity().refreshes()).isEqualTo(1);
    }

    @Test
    void whoeverIsSignedOutElsewhereIsSignedOutHere() {
        World.identity().tokensLive(Duration.ofSeconds(5));
        browser.signIn("");
        World.identity().endAllSessions();

        assertThat(browser.api("/api/v1/me").getStatus().value()).isEqualTo(401);
        assertThat(browser.cookie("HUB_SESSION")).isNull();
    }

    @Test
    void signingOutEndsBothSessions() {
        browser.signIn("");
        var session = browser.cookie("HUB_SESSION");

        var answer = browser.post("/logout");

        assertThat(answer.getResponseBody().blockFirst()).isEqualTo("{\"logoutUrl\":\"" + door.origin() + "/\"}");
        assertThat(World.identity().hasSessions()).isFalse();
        assertThat(browser.cookie("HUB_SESSION")).isNull();
        browser.keep(session);
        assertThat(browser.api("/api/v1/me").getStatus().value()).isEqualTo(401);
    }

    @Test
    void aFormSignsOutToo() {
        browser.signIn("");

        var answer = browser.submit("/logout");

        assertThat(answer.getStatus().value()).isEqualTo(303);
        assertThat(answer.getResponseHeaders().getLocation()).hasToString(door.origin() + "/");
        assertThat(World.identity().hasSessions()).isFalse();
    }

    @Test
    void whenKeycloakDoesNotAnswerTheBrowserIsSentThereToSignOut() {
        browser.signIn("");
        World.identity().fail("logout");

        assertThat(browser.post("/logout").getResponseBody().blockFirst())
                .contains("/protocol/openid-connect/logout?client_id=output-hub-gateway")
                .doesNotContain("ey");
    }

    @Test
    void whoCameByACompanysProviderSignsOutThereToo() {
        World.identity().broker("sso-acme");
        browser.signIn("");
        var session = World.identity().session();

        var next = browser.post("/logout").getResponseBody().blockFirst();

        assertThat(next)
                .contains("/protocol/openid-connect/logout?client_id=output-hub-gateway", "&id_token_hint=ey")
                .contains("post_logout_redirect_uri=" + door.origin() + "/");
        assertThat(World.authority().isClosed(session)).isTrue();
        assertThat(browser.api("/api/v1/me").getStatus().value()).isEqualTo(401);
    }

    @Test
    void aSignInThatKeycloakCannotFinishEndsAtThePage() {
        World.identity().hangUp("token");

        assertThat(browser.signIn("?returnTo=/outputs")).isEqualTo("/?signIn=failed");
    }

    @Test
    void whileKeycloakIsAwayATokenServesUntilItExpires() {
        World.identity().tokensLive(Duration.ofSeconds(20));
        browser.signIn("");
        World.identity().hangUp("token");

        assertThat(browser.api("/api/v1/me").getStatus().value()).isEqualTo(200);
    }

    @Test
    void nobodyElseCanSignAPersonOut() {
        browser.signIn("");

        assertThat(browser.postFromAnotherSite("/logout").getStatus().value()).isEqualTo(403);
        assertThat(browser.api("/api/v1/me").getStatus().value()).isEqualTo(200);
    }
}
