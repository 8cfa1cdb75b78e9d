package dev.outputhub.auth.person;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.outputhub.auth.AuthServiceTest;
import dev.outputhub.platform.test.identity.TestIssuer;
import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.service.Api;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@AuthServiceTest
class OrganizationsSliceTests {

    private static final String PATH = "/organizations";

    private final MockMvcTester mvc;
    private final String slug = "o-" + UUID.randomUUID();

    @Autowired
    OrganizationsSliceTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void theirFounderOwnsThemAndStaysWhatTheyWereElsewhere() throws ParseException {
        assertThat(as(ACME_VIEWER).get("/me")).hasStatusOk();
        var founded = as(ACME_VIEWER).post(PATH, Map.of("name", "Mine", "slug", slug));
        assertThat(founded).hasStatus(HttpStatus.CREATED);
        assertThat(slugs(as(ACME_VIEWER).get(PATH))).startsWith("acme").contains(slug);
        assertThat(roles(ACME_VIEWER, slug)).containsExactly("owner");
        assertThat(roles(ACME_VIEWER, "acme")).containsExactly("viewer");
    }

    @Test
    void areSeenByThoseWhoBelongToThemAlone() {
        assertThat(as(ACME_VIEWER).post(PATH, Map.of("name", "Mine", "slug", slug)))
                .hasStatus(HttpStatus.CREATED);
        for (var other : List.of(ACME_OWNER, GLOBEX_OWNER)) {
            assertThat(Api.text(as(other).get(PATH))).doesNotContain(slug);
            assertThat(exchange(TestIssuer.shared().identityToken(other), slug)).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void haveASlugOfTheirOwn() {
        assertThat(as(ACME_VIEWER).post(PATH, Map.of("name", "Mine", "slug", slug)))
                .hasStatus(HttpStatus.CREATED);
        var again = as(GLOBEX_OWNER).post(PATH, Map.of("name", "Theirs", "slug", slug));
        assertThat(again).hasStatus(HttpStatus.CONFLICT);
        assertThat(Api.json(again).path("code").asString()).isEqualTo("slug-taken");
        assertThat(as(ACME_OWNER).post(PATH, Map.of("name", "日本"))).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(as(ACME_OWNER).post(PATH, Map.of("name", "x", "slug", "No Slug")))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(as(ACME_OWNER).post(PATH, Map.of("name", " "))).hasStatus(HttpStatus.BAD_REQUEST);
    }

    /** As an installation is whose settings say nothing. */
    @Test
    void areNotFoundedByStrangersWhereInvitationsAloneLetIn() {
        var claims = new HashMap<String, Object>();
        claims.put("sub", UUID.randomUUID().toString());
        claims.put("organization", null);
        var token = TestIssuer.shared().token(ACME_VIEWER, claims);
        var me = mvc.get().uri("/api/v1/me").header("Authorization", "Bearer " + token);
        assertThat(Api.json(me.exchange()).path("mayFound").asBoolean(true)).isFalse();
        var refused = mvc.post()
                .uri("/api/v1" + PATH)
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\": \"Theirs\"}")
                .exchange();
        assertThat(refused).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(Api.json(refused).path("code").asString()).isEqualTo("sign-up-by-invitation");
        assertThat(Api.json(as(ACME_VIEWER).get("/me")).path("mayFound").asBoolean())
                .isTrue();
    }

    @Test
    void areInWhatSomebodyIsToldAboutThemselves() {
        var me = Api.json(as(GLOBEX_OWNER).get("/me"));
        assertThat(me.path("organizations").get(0).path("slug").asString()).isEqualTo("globex");
        assertThat(me.path("organizations").get(0).path("roles").get(0).asString())
                .isEqualTo("owner");
        assertThat(me.path("groups").isArray()).isTrue();
    }

    private Api as(TestPeople person) {
        return Api.v1(mvc, person);
    }

    private List<String> roles(TestPeople person, String organization) throws ParseException {
        var answer = exchange(TestIssuer.shared().identityToken(person), organization);
        assertThat(answer).hasStatusOk();
        return SignedJWT.parse(Api.json(answer).path("token").asString())
                .getJWTClaimsSet()
                .getStringListClaim("roles");
    }

    private MvcTestResult exchange(String token, String organization) {
        return mvc.post()
                .uri("/internal/open/people/exchange")
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(Map.of("token", token, "organization", organization)))
                .exchange();
    }

    private static List<String> slugs(MvcTestResult answer) {
        return Api.json(answer)
                .path("items")
                .valueStream()
                .map(one -> one.path("slug").asString())
                .toList();
    }
}
