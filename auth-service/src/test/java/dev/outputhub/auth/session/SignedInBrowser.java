package dev.outputhub.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.outputhub.platform.test.contracts.InternalContract;
import dev.outputhub.platform.test.identity.TestIssuer;
import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.service.Api;
import dev.outputhub.platform.test.service.Caller;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser that somebody signed in with, as the gateway asks for it. */
record SignedInBrowser(MockMvcTester mvc, TestPeople person, String keycloakSession, String userAgent) {

    static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0";
    private static final String EXCHANGE = "/internal/open/people/exchange";

    static SignedInBrowser of(MockMvcTester mvc, TestPeople person) {
        var browser = new SignedInBrowser(mvc, person, UUID.randomUUID().toString(), FIREFOX);
        assertThat(browser.exchange()).hasStatusOk();
        return browser;
    }

    MvcTestResult exchange() {
        return exchange(TestIssuer.shared().identityToken(person, keycloakSession), false);
    }

    /** As a page opens a stream by itself. */
    MvcTestResult exchangeUnattended() {
        return exchange(TestIssuer.shared().identityToken(person, keycloakSession), true);
    }

    MvcTestResult exchange(String proof, boolean unattended) {
        var body = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "token", proof,
                        "browser", Map.of("userAgent", userAgent, "address", "203.0.113.7"),
                        "unattended", unattended));
        InternalContract.of("auth", "POST " + EXCHANGE).assertRequest(body);
        return mvc.post()
                .uri(EXCHANGE)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    /** By which its person knows it. */
    String id() {
        try {
            return SignedJWT.parse(Api.json(exchange()).path("token").asString())
                    .getJWTClaimsSet()
                    .getStringClaim("session");
        } catch (ParseException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    MvcTestResult send(HttpMethod method, String path) {
        return mvc.method(method)
                .uri("/api/v1" + path)
                .with(Caller.saying(person, Map.of("session", id())))
                .exchange();
    }

    List<JsonNode> sessions() {
        var answer = send(HttpMethod.GET, "/sessions");
        assertThat(answer).hasStatusOk();
        return StreamSupport.stream(Api.json(answer).path("items").spliterator(), false)
                .toList();
    }
}
