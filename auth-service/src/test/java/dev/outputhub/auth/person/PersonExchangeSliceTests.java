package dev.outputhub.auth.person;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.outputhub.auth.AuthServiceTest;
import dev.outputhub.auth.member.UnchangedMembers;
import dev.outputhub.platform.test.contracts.InternalContract;
import dev.outputhub.platform.test.identity.TestIssuer;
import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.service.Api;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@AuthServiceTest
@ExtendWith(UnchangedMembers.class)
class PersonExchangeSliceTests {

    private static final String EXCHANGE = "/internal/open/people/exchange";

    private final MockMvcTester mvc;

    @Autowired
    PersonExchangeSliceTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void aPersonOfTheIdentityProviderGetsATokenWithTheScopesOfTheirRole() {
        var claims = claims(exchange(identity(ACME_EDITOR), null, null));
        assertThat(claims.getSubject()).isEqualTo(ACME_EDITOR.id().toString());
        assertThat(claims.getIssuer()).isEqualTo("urn:output-hub");
        assertThat(claims.getClaim("organization"))
                .isEqualTo(
                        Map.of("acme", Map.of("id", ACME_EDITOR.organizationId().toString())));
        assertThat(claims.getClaim("roles")).isEqualTo(List.of("editor"));
        assertThat(scopes(claims)).containsExactlyInAnyOrderElementsOf(ACME_EDITOR.scopes());
    }

    @Test
    void theSameTokenIsGivenAgainWhileNothingChanged() {
        var first = token(exchange(identity(ACME_EDITOR), null, null));
        assertThat(token(exchange(identity(ACME_EDITOR), "acme", null))).isEqualTo(first);
    }

    @Test
    void anotherRoleCountsAtOnceWhateverTheIdentityProviderSays() {
        assertThat(exchange(identity(ACME_VIEWER), null, null)).hasStatusOk();
        assertThat(Api.v1(mvc, ACME_OWNER).patch("/members/" + ACME_VIEWER.id(), "*", Map.of("role", "reviewer")))
                .hasStatusOk();
        assertThat(scopes(claims(exchange(identity(ACME_VIEWER), null, null)))).contains("outputs:write");
    }

    @Test
    void anOrganisationOfOthersAnswersLikeOneThatIsNot() {
        for (var slug : List.of("globex", "nowhere-at-all")) {
            var refused = exchange(identity(ACME_OWNER), slug, null);
            assertThat(refused).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(Api.json(refused).path("code").asString()).isEqualTo("organization-not-yours");
            assertThat(Api.json(refused).path("detail").asString())
                    .isEqualTo("You do not belong to an organisation called " + slug + ".");
        }
        assertThat(claims(exchange(identity(ACME_OWNER), null, "globex"))
                        .getClaim("organization")
                        .toString())
                .contains("acme");
    }

    @Test
    void somebodyWhoBelongsNowhereGetsATokenThatOpensNothing() {
        var stranger = TestIssuer.shared().identityToken(UUID.randomUUID(), "stranger@example.test", "A Stranger");
        var claims = claims(exchange(stranger, null, null));
        assertThat(claims.getClaim("organization")).isNull();
        assertThat(scopes(claims)).containsExactly("profile:read");
    }

    @Test
    void aNameIsTakenFromTheirNewestProof() {
        assertThat(exchange(identity(ACME_EDITOR), null, null)).hasStatusOk();
        var proof = TestIssuer.shared().identityToken(ACME_EDITOR.id(), "editor@acme.test", "Edith Newname");
        assertThat(claims(exchange(proof, "acme", null)).getClaim("name")).isEqualTo("Edith Newname");
        assertThat(Api.text(Api.v1(mvc, ACME_OWNER).get("/members/" + ACME_EDITOR.id())))
                .contains("Edith Newname");
    }

    @Test
    void aTokenOfOursIsGoodForItsOwnOrganisationAlone() {
        var ours = token(exchange(identity(GLOBEX_OWNER), null, null));
        assertThat(exchange(ours, null, null)).hasStatusOk();
        assertThat(exchange(ours, "acme", null)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aTokenOfAKeyDoesNotBecomeItsOwners() {
        var made = Api.json(Api.v1(mvc, ACME_EDITOR)
                .post("/api-keys", Map.of("name", "narrow", "scopes", List.of("profile:read"))));
        var key = Api.json(post(
                "/internal/open/api-keys/exchange",
                Map.of("key", made.path("key").asString(), "address", "203.0.113.7")));
        assertThat(exchange(key.path("token").asString(), null, null)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void whatProvesNobodyIsRefused() {
        for (var text : List.of("garbage", "a.b.c", "", token(exchange(identity(ACME_EDITOR), null, null)) + "x")) {
            assertThat(exchange(text, null, null)).hasStatus(HttpStatus.UNAUTHORIZED);
        }
    }

    private MvcTestResult exchange(String token, @Nullable String organization, @Nullable String preferred) {
        var body = new HashMap<String, Object>();
        body.put("token", token);
        body.put("organization", organization);
        body.put("preferred", preferred);
        var contract = InternalContract.of("auth", "POST " + EXCHANGE);
        contract.assertRequest(JsonMapper.shared().writeValueAsString(body));
        var answer = post(EXCHANGE, body);
        if (answer.getResponse().getStatus() == HttpStatus.OK.value()) {
            contract.assertAnswer(Api.text(answer));
        }
        return answer;
    }

    private MvcTestResult post(String path, Map<String, Object> body) {
        return mvc.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(body))
                .exchange();
    }

    private static String identity(TestPeople person) {
        return TestIssuer.shared().identityToken(person);
    }

    private static String token(MvcTestResult answer) {
        return Api.json(answer).path("token").asString();
    }

    private static JWTClaimsSet claims(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        try {
            return SignedJWT.parse(token(answer)).getJWTClaimsSet();
        } catch (ParseException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    private static List<String> scopes(JWTClaimsSet claims) {
        try {
            return claims.getStringListClaim("scopes");
        } catch (ParseException malformed) {
            throw new IllegalStateException(malformed);
        }
    }
}
