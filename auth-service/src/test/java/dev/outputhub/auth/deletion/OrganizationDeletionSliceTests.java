package dev.outputhub.auth.deletion;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.SignedJWT;
import dev.outputhub.auth.AuthServiceTest;
import dev.outputhub.auth.organization.OrganizationClosing;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import dev.outputhub.platform.test.identity.TestIssuer;
import dev.outputhub.platform.test.infrastructure.TestDatabase;
import dev.outputhub.platform.test.service.Api;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@AuthServiceTest
class OrganizationDeletionSliceTests {

    private static final String PATH = "/api/v1/organization/deletion";

    private final MockMvcTester mvc;
    private final OrganizationClosing closing;
    private final JdbcClient superuser;
    private final String slug = "o-" + UUID.randomUUID();
    private UUID id;

    @Autowired
    OrganizationDeletionSliceTests(MockMvcTester mvc, OrganizationClosing closing, Environment environment) {
        this.mvc = mvc;
        this.closing = closing;
        this.superuser = TestDatabase.of(environment).jdbc();
    }

    @BeforeEach
    void foundOne() {
        var founded = Api.v1(mvc, GLOBEX_OWNER).post("/organizations", Map.of("name", "Oceanic", "slug", slug));
        assertThat(founded).hasStatus(HttpStatus.CREATED);
        id = UUID.fromString(Api.json(founded).path("id").asString());
        superuser
                .sql("insert into auth.member (organization_id, person_id, email, name, role, enabled, joined_at)"
                        + " values (?, ?, ?, 'Vera', 'admin', true, now())")
                .params(id, ACME_VIEWER.id(), ACME_VIEWER.email())
                .update();
    }

    @Test
    void locksEverybodyOutButThoseWhoMayTakeItBack() throws ParseException {
        assertThat(close(slug)).hasStatusOk();

        var owner = SignedJWT.parse(tokenOf(exchange(TestIssuer.shared().identityToken(GLOBEX_OWNER), slug)));
        assertThat(owner.getJWTClaimsSet().getStringListClaim("scopes"))
                .containsExactlyInAnyOrder("organization:delete", "profile:read");
        assertThat(exchange(TestIssuer.shared().identityToken(ACME_VIEWER), slug))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .contains("organization-closed", "Oceanic is closed");
        assertThat(close(slug)).as("closed already").hasStatus(HttpStatus.CONFLICT);

        assertThat(asOwner(HttpMethod.DELETE, null)).hasStatusOk();
        assertThat(exchange(TestIssuer.shared().identityToken(ACME_VIEWER), slug))
                .hasStatusOk();
        assertThat(asOwner(HttpMethod.DELETE, null)).as("open").hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void isAskedForByItsSlugByThoseWhoMay() {
        assertThat(close("another")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Api.v1(mvc, ACME_ADMIN).post("/organization/deletion", Map.of("slug", "acme")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void leavesNothingButWhoDidItOnceItsTimeIsOver() {
        assertThat(close(slug)).hasStatusOk();
        end();
        assertThat(count("auth.organization_tombstone where id = ?"))
                .as("before its time")
                .isZero();

        superuser
                .sql("update auth.organization set delete_at = now() where organization_id = ?")
                .param(id)
                .update();
        superuser
                .sql("insert into auth.closed_organization (id) values (?) on conflict do nothing")
                .param(id)
                .update();
        assertThat(closing.due()).contains(id);
        end();
        end();

        assertThat(count("auth.closed_organization where id = ?"))
                .as("closed no more")
                .isZero();

        assertThat(superuser
                        .sql("select slug, closed_by, closed_by_email from auth.organization_tombstone where id = ?")
                        .param(id)
                        .query()
                        .singleRow())
                .containsEntry("slug", slug)
                .containsEntry("closed_by", GLOBEX_OWNER.id())
                .containsEntry("closed_by_email", GLOBEX_OWNER.email());
        assertThat(count("auth.outbox_record where record_key = ?::text and payload like '%OrganizationDeleted%'"))
                .isOne();
        for (var table : List.of("organization", "member", "member_takeover", "audit_entry", "audit_chain")) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(count("auth." + table + " where organization_id = ?"))
                            .as(table)
                            .isZero());
        }
        assertThat(exchange(TestIssuer.shared().identityToken(GLOBEX_OWNER), slug))
                .bodyText()
                .contains("organization-not-yours");
    }

    private void end() {
        CurrentPrincipal.run(Principal.actingFor(id, GLOBEX_OWNER.id()), closing::end);
    }

    private MvcTestResult close(String typed) {
        return asOwner(HttpMethod.POST, Map.of("slug", typed));
    }

    /** In the organisation that was founded. */
    private MvcTestResult asOwner(HttpMethod method, Object body) {
        var token = TestIssuer.shared()
                .token(GLOBEX_OWNER, Map.of("organization", Map.of(slug, Map.of("id", id.toString()))));
        var request = mvc.method(method).uri(PATH).header("Authorization", "Bearer " + token);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON)
                    .content(JsonMapper.shared().writeValueAsString(body));
        }
        return request.exchange();
    }

    private static String tokenOf(MvcTestResult exchanged) {
        return Api.json(exchanged).path("token").asString();
    }

    private MvcTestResult exchange(String token, String organization) {
        return mvc.post()
                .uri("/internal/open/people/exchange")
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(Map.of("token", token, "organization", organization)))
                .exchange();
    }

    private int count(String from) {
        return superuser
                .sql("select count(*) from " + from)
                .param(id)
                .query(Integer.class)
                .single();
    }
}
