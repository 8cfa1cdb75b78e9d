package dev.outputhub.auth.apikey;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.outputhub.auth.AuthServiceTest;
import dev.outputhub.auth.member.UnchangedMembers;
import dev.outputhub.platform.test.contracts.InternalContract;
import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.service.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@AuthServiceTest
@ExtendWith(UnchangedMembers.class)
class ApiKeySliceTests {

    private static final String PATH = "/api-keys";
    private static final String HERE = "203.0.113.7";

    private final MockMvcTester mvc;

    @Autowired
    ApiKeySliceTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void areExchangedForATokenOfTheirOwnerThatThePublishedKeysProve() throws Exception {
        var made = made(ACME_EDITOR, Map.of("name", "reader", "scopes", List.of("outputs:read", "profile:read")));
        var exchanged = exchange(made, HERE);
        InternalContract.of("auth", "POST /internal/open/api-keys/exchange").assertAnswer(Api.text(exchanged));
        var answer = Api.json(exchanged);
        var token = SignedJWT.parse(answer.path("token").asString());
        var published = mvc.get().uri("/internal/open/signing-keys").exchange();
        InternalContract.of("auth", "GET /internal/open/signing-keys").assertAnswer(Api.text(published));
        var key = JWKSet.parse(Api.text(published))
                .getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(key.isPrivate()).isFalse();
        assertThat(token.verify(new ECDSAVerifier(key.toECKey()))).isTrue();
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo(ACME_EDITOR.id().toString());
        assertThat(claims.getStringClaim("key")).isEqualTo(id(made));
        assertThat(claims.getStringListClaim("scopes")).containsExactly("outputs:read", "profile:read");
        assertThat(claims.getJSONObjectClaim("organization")).containsOnlyKeys("acme");
        assertThat(claims.getExpirationTime()).isBefore(Instant.now().plusSeconds(16 * 60));
        assertThat(Api.json(Api.v1(mvc, ACME_EDITOR).get(PATH + "/" + id(made)))
                        .path("lastUsedAt")
                        .isNull())
                .isFalse();
    }

    @Test
    void areShownOnceAndKeptNowhere() {
        var made = made(ACME_EDITOR, Map.of("name", "once", "scopes", List.of("outputs:read")));
        var key = made.path("key").asString();
        assertThat(key).startsWith(made.path("prefix").asString()).startsWith("hub_");
        for (var read : List.of(
                Api.v1(mvc, ACME_EDITOR).get(PATH + "/" + id(made)),
                Api.v1(mvc, ACME_OWNER).get(PATH + "?limit=200"))) {
            assertThat(read).hasStatusOk();
            assertThat(Api.text(read)).contains(id(made)).doesNotContain(key);
        }
    }

    @Test
    void holdNoMoreThanTheirMakerAndLoseWhatTheirOwnerLoses() throws Exception {
        assertThat(make(ACME_VIEWER, Map.of("name", "more", "scopes", List.of("outputs:read", "outputs:write"))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("outputs:write")
                .doesNotContain("outputs:read,");
        var made = made(ACME_EDITOR, Map.of("name", "writer", "scopes", List.of("outputs:read", "outputs:write")));
        assertThat(scopes(exchange(made, HERE))).containsExactly("outputs:read", "outputs:write");
        var member = Api.json(Api.v1(mvc, ACME_OWNER).get("/members/" + ACME_EDITOR.id()));
        assertThat(Api.v1(mvc, ACME_OWNER)
                        .patch(
                                "/members/" + ACME_EDITOR.id(),
                                "\"" + member.path("version").asInt() + "\"",
                                Map.of("role", "viewer")))
                .hasStatusOk();
        assertThat(scopes(exchange(made, HERE))).containsExactly("outputs:read");
    }

    @Test
    void areRefusedOnceTheyWereRevoked() {
        var made = made(ACME_EDITOR, Map.of("name", "brief", "scopes", List.of("outputs:read")));
        assertThat(exchange(made, HERE)).hasStatusOk();
        assertThat(Api.v1(mvc, ACME_EDITOR).delete(PATH + "/" + id(made), "*")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(exchange(made, HERE)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void areRefusedFromElsewhereAndAfterTheirTime() {
        var made = made(
                ACME_EDITOR,
                Map.of(
                        "name",
                        "here",
                        "scopes",
                        List.of("outputs:read"),
                        "allowedAddresses",
                        List.of("203.0.113.0/24")));
        assertThat(exchange(made, HERE)).hasStatusOk();
        assertThat(exchange(made, "198.51.100.1")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(exchange(made, "unknown")).hasStatus(HttpStatus.UNAUTHORIZED);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Api.v1(mvc, ACME_OWNER)
                                .read("/audit?action=api-key.refused&keyId=" + id(made))
                                .path("items")
                                .valueStream())
                        .extracting(
                                entry -> entry.path("address").asString(),
                                entry -> entry.at("/after/reason").asString())
                        .containsExactlyInAnyOrder(
                                tuple("198.51.100.1", "not allowed from this address"),
                                tuple("unknown", "not allowed from this address")));
        assertThat(make(
                        ACME_EDITOR,
                        Map.of("name", "x", "scopes", List.of("outputs:read"), "expiresAt", "2020-01-01T00:00:00Z")))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(make(
                        ACME_EDITOR,
                        Map.of(
                                "name",
                                "x",
                                "scopes",
                                List.of("outputs:read"),
                                "allowedAddresses",
                                List.of("example.org"))))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void thatNobodyMadeAreRefusedWithoutAWordWhy() {
        var refused = exchange(KeyText.random().whole(), HERE);
        assertThat(refused).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(Api.text(exchange("hub_nonsense", HERE)))
                .contains(Api.json(refused).path("detail").asString());
    }

    @Test
    void ofOthersAreSeenAndRevokedByWhoeverAdministersAndByNobodyElse() {
        var made = made(ACME_EDITOR, Map.of("name", "mine", "scopes", List.of("outputs:read")));
        var path = PATH + "/" + id(made);
        for (var stranger : List.of(ACME_VIEWER, GLOBEX_OWNER)) {
            assertThat(Api.v1(mvc, stranger).get(path)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(Api.v1(mvc, stranger).delete(path, "*")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(Api.text(Api.v1(mvc, stranger).get(PATH + "?limit=200"))).doesNotContain(id(made));
        }
        assertThat(Api.v1(mvc, ACME_ADMIN).get(path)).hasStatusOk();
        assertThat(Api.v1(mvc, ACME_ADMIN).delete(path, "*")).hasStatus(HttpStatus.NO_CONTENT);
    }

    @Test
    void ofTheOrganisationAreMadeByWhoeverAdministersIt() throws Exception {
        var organization = Api.json(Api.v1(mvc, ACME_ADMIN).get("/organization"))
                .path("id")
                .asString();
        Map<String, Object> wanted = Map.of(
                "name", "robot", "scopes", List.of("outputs:read"), "owner", Map.of("organization", organization));
        assertThat(make(ACME_EDITOR, wanted)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(make(GLOBEX_OWNER, wanted)).hasStatus(HttpStatus.BAD_REQUEST);
        var made = made(ACME_ADMIN, wanted);
        assertThat(made.path("owner").path("organization").asString()).isEqualTo(organization);
        var claims = SignedJWT.parse(
                        Api.json(exchange(made, HERE)).path("token").asString())
                .getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo(id(made));
        assertThat(claims.getStringClaim("name")).isEqualTo("robot");
    }

    private static List<String> scopes(MvcTestResult exchanged) throws Exception {
        return SignedJWT.parse(Api.json(exchanged).path("token").asString())
                .getJWTClaimsSet()
                .getStringListClaim("scopes");
    }

    private static String id(JsonNode made) {
        return made.path("id").asString();
    }

    private MvcTestResult make(TestPeople person, Map<String, Object> wanted) {
        return Api.v1(mvc, person).post(PATH, wanted);
    }

    private JsonNode made(TestPeople person, Map<String, Object> wanted) {
        var answer = make(person, wanted);
        assertThat(answer).hasStatus(HttpStatus.CREATED);
        return Api.json(answer);
    }

    private MvcTestResult exchange(JsonNode made, String address) {
        return exchange(made.path("key").asString(), address);
    }

    private MvcTestResult exchange(String key, String address) {
        var body = JsonMapper.shared().writeValueAsString(Map.of("key", key, "address", address));
        InternalContract.of("auth", "POST /internal/open/api-keys/exchange").assertRequest(body);
        return mvc.post()
                .uri("/internal/open/api-keys/exchange")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
