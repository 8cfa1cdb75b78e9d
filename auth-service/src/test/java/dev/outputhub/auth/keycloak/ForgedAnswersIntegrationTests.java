package dev.outputhub.auth.keycloak;

import static dev.outputhub.auth.keycloak.Brokering.withKeycloak;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever holds an answer of a company's provider that is not for them, or not the provider's, is not signed in by it. */
class ForgedAnswersIntegrationTests {

    private static final Pattern SIGNATURE =
            Pattern.compile("<([a-z]+:)?Signature[ >].*?</([a-z]+:)?Signature>", Pattern.DOTALL);
    private static final Pattern GOOD_UNTIL = Pattern.compile("<saml:Conditions[^>]*NotOnOrAfter=\"([^\"]+)\"");
    private static final Pattern ASSERTION = Pattern.compile("<saml:Assertion .*</saml:Assertion>", Pattern.DOTALL);

    @Test
    void anAssertionThatIsReplayedUnsignedAlteredOrExpiredSignsNobodyIn() {
        withKeycloak((_, brokers) -> {
            var alias = "sso-" + UUID.randomUUID();
            var company = CompanyRealm.speaking("saml", "ana@saml.test", alias);
            try {
                brokers.put(Brokering.saml(company, alias, brokers));
                new CompanyBrowser().signIn(alias);
                company.proveAddress();

                isRefusedTwice(alias);
                isRefused(alias, xml -> SIGNATURE.matcher(xml).replaceAll(""));
                isRefused(alias, xml -> xml.replace(">eng<", ">admins<"));
                isRefused(alias, ForgedAnswersIntegrationTests::wrapped);
                isRefusedOnceItsTimeIsOver(company, alias);
            } finally {
                brokers.remove(alias);
                company.forget();
            }
        });
    }

    @Test
    void anIdTokenThatIsNotTheProvidersForUsAndForNowSignsNobodyIn() throws IOException {
        try (var provider = new ForgingProvider()) {
            withKeycloak((_, brokers) -> {
                var alias = "sso-" + UUID.randomUUID();
                var company = CompanyRealm.elsewhere("ana@oidc.test");
                try {
                    brokers.put(Brokering.oidc(alias, provider.discovered()));
                    provider.tells(claims -> claims.issuer("http://elsewhere.test"));
                    nobodyComesBy(alias, company, "of another issuer");
                    provider.tells(claims -> claims.audience("another-client"));
                    nobodyComesBy(alias, company, "for somebody else");
                    provider.tells(claims ->
                            claims.expirationTime(Date.from(Instant.now().minusSeconds(3600))));
                    nobodyComesBy(alias, company, "expired");
                    provider.tells(claims -> claims.claim("nonce", "of another sign-in"));
                    nobodyComesBy(alias, company, "of another sign-in");
                    provider.signsByAnotherKey();
                    nobodyComesBy(alias, company, "signed by a stranger");
                    provider.signsNothing();
                    nobodyComesBy(alias, company, "unsigned");

                    provider.tells(_ -> {});
                    new CompanyBrowser().begin(alias);
                    assertThat(company.account().path("email").asString())
                            .as("what is right counts")
                            .isEqualTo(company.email());
                    company.proveAddress();
                    var browser = new CompanyBrowser();
                    assertThat(CompanyBrowser.isSignedIn(browser.begin(alias))).isTrue();
                    var used = provider.sentBackTo();
                    assertThat(CompanyBrowser.isSignedIn(browser.open(used)))
                            .as("a state used twice")
                            .isFalse();
                    assertThat(CompanyBrowser.isSignedIn(new CompanyBrowser().open(used)))
                            .as("by somebody else")
                            .isFalse();
                } finally {
                    brokers.remove(alias);
                    company.forget();
                }
            });
        }
    }

    private static void nobodyComesBy(String alias, CompanyRealm company, String why)
            throws IOException, InterruptedException {
        var end = new CompanyBrowser().begin(alias);
        assertThat(CompanyBrowser.isSignedIn(end)).as(why).isFalse();
        // some it shows, of others the sign-in begins anew
        assertThat(company.account().isMissingNode()).as(why).isTrue();
    }

    /** By whoever has read it: with what belongs to it, and within a sign-in of their own. */
    private static void isRefusedTwice(String alias) throws IOException, InterruptedException {
        var browser = new CompanyBrowser();
        var answer = browser.answerOfCompany(alias);
        assertThat(CompanyBrowser.isSignedIn(browser.submit(answer, Map.of()))).isTrue();

        assertThat(CompanyBrowser.isSignedIn(browser.submit(answer, Map.of()))).isFalse();
        assertThat(CompanyBrowser.isSignedIn(new CompanyBrowser().submit(answer, Map.of())))
                .isFalse();
        var thief = new CompanyBrowser();
        var own = Map.of("RelayState", thief.relayState(alias));
        var end = thief.submit(answer, own);
        assertThat(CompanyBrowser.isSignedIn(end)).isFalse();
        assertThat(end.statusCode()).as(end.body()).isGreaterThanOrEqualTo(400);
    }

    private static void isRefused(String alias, UnaryOperator<String> forgery)
            throws IOException, InterruptedException {
        var browser = new CompanyBrowser();
        var answer = browser.answerOfCompany(alias);
        var forged = forgery.apply(xml(answer));
        assertThat(forged).isNotEqualTo(xml(answer));
        isRefused(browser.submit(
                answer, Map.of("SAMLResponse", Base64.getEncoder().encodeToString(forged.getBytes(UTF_8)))));
    }

    private static void isRefusedOnceItsTimeIsOver(CompanyRealm company, String alias)
            throws IOException, InterruptedException {
        company.assertionsLast(1);
        var browser = new CompanyBrowser();
        var answer = browser.answerOfCompany(alias);
        var end = GOOD_UNTIL.matcher(xml(answer));
        assertThat(end.find()).as(xml(answer)).isTrue();
        var goodUntil = Instant.parse(end.group(1));
        await("its time to be over")
                .atMost(Duration.ofSeconds(70))
                .until(() -> Instant.now().isAfter(goodUntil));
        isRefused(browser.submit(answer, Map.of()));
    }

    private static void isRefused(HttpResponse<String> end) {
        assertThat(CompanyBrowser.isSignedIn(end)).isFalse();
        assertThat(end.statusCode()).as(end.body()).isGreaterThanOrEqualTo(400);
    }

    /** The signed assertion stays, and one that nobody signed stands before it. */
    private static String wrapped(String xml) {
        var signed = ASSERTION.matcher(xml);
        assertThat(signed.find()).as(xml).isTrue();
        var forged = SIGNATURE
                .matcher(signed.group())
                .replaceAll("")
                .replaceAll("ID=\"[^\"]+\"", "ID=\"ID_forged\"")
                .replace(">eng<", ">admins<");
        return xml.substring(0, signed.start()) + forged + xml.substring(signed.start());
    }

    private static String xml(HttpResponse<String> answer) {
        var response = String.valueOf(CompanyBrowser.hidden(answer).get("SAMLResponse"));
        return new String(Base64.getMimeDecoder().decode(response), UTF_8);
    }
}
