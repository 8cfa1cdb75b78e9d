package dev.outputhub.auth.sso;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.outputhub.auth.AuthServiceTest;
import dev.outputhub.auth.keycloak.FakeKeycloak;
import dev.outputhub.auth.member.UnchangedMembers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import dev.outputhub.platform.test.contracts.InternalContract;
import dev.outputhub.platform.test.identity.TestIssuer;
import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.infrastructure.TestDatabase;
import dev.outputhub.platform.test.service.Api;
import java.text.ParseException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@AuthServiceTest
@Import(SsoSliceTests.WithNameServer.class)
@ExtendWith(UnchangedMembers.class)
class SsoSliceTests {

    private static final String EXCHANGE = "/internal/open/people/exchange";
    private static final String HOME = "/internal/open/sign-in/home";

    private final MockMvcTester mvc;
    private final LeftProviders left;
    private final TestDatabase database;

    @TestConfiguration(proxyBeanMethods = false)
    static class WithNameServer {
        @Bean
        DynamicPropertyRegistrar nameServer() {
            return properties -> properties.add("hub.sso.name-server", NameServer.shared()::address);
        }
    }

    @Autowired
    SsoSliceTests(MockMvcTester mvc, LeftProviders left, Environment environment) {
        this.mvc = mvc;
        this.left = left;
        this.database = new TestDatabase(environment.getRequiredProperty("test.superuser-url"));
    }

    @BeforeEach
    void bothOrganisationsAreKnown() {
        for (var person : List.of(ACME_OWNER, GLOBEX_OWNER)) {
            assertThat(as(person).get("/me")).hasStatusOk();
        }
    }

    @AfterEach
    void nothingIsLeft() {
        for (var table : List.of("mail_domain", "identity_provider", "user_group")) {
            database.jdbc().sql("delete from auth." + table).update();
        }
    }

    @Test
    void aDomainCountsOnceDnsSaysSoAndIsOneOrganisationsThen() {
        var domain = claimed(ACME_ADMIN, "acme.test");
        assertThat(as(ACME_ADMIN).post("/domains/" + domain + "/verify", Map.of()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var rival = claimed(GLOBEX_OWNER, "acme.test");

        verify(ACME_ADMIN, domain);
        assertThat(as(ACME_ADMIN).read("/domains/" + domain).path("verifiedBy").asString())
                .isEqualTo("dns");

        proveByDns(GLOBEX_OWNER, rival);
        refused(as(GLOBEX_OWNER).post("/domains/" + rival + "/verify", Map.of()), "domain-of-another");
        assertThat(as(GLOBEX_OWNER).delete("/domains/" + rival, "*")).hasStatus(HttpStatus.NO_CONTENT);
        refused(as(GLOBEX_OWNER).post("/domains", Map.of("name", "ACME.test")), "domain-of-another");
    }

    @Test
    void whatIsNoDomainIsRefusedInWords() {
        for (var name : List.of("acme", "http://acme.test", "a b.test", "-.test", "acme.test\u0000", "")) {
            assertThat(as(ACME_ADMIN).post("/domains", Map.of("name", name)))
                    .as(name)
                    .hasStatus(HttpStatus.BAD_REQUEST);
        }
    }

    @Test
    void neitherTheOtherOrganisationNorSomebodyWhoReadsSeesAProvider() {
        var id = provider();
        assertThat(as(GLOBEX_OWNER).get("/identity-providers/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(as(GLOBEX_OWNER).post("/identity-providers/" + id + "/test", Map.of()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(as(GLOBEX_OWNER).delete("/identity-providers/" + id, "*")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(as(GLOBEX_OWNER).read("/identity-providers").path("items")).isEmpty();
        assertThat(as(ACME_VIEWER).get("/identity-providers")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(as(ACME_EDITOR).get("/domains")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theSecretGoesToTheIdentityServiceAndNowhereElse() {
        var id = provider();
        assertThat(FakeKeycloak.shared()
                        .broker("sso-" + id)
                        .path("config")
                        .path("clientSecret")
                        .asString())
                .isEqualTo("company-secret");
        assertThat(Api.text(as(ACME_ADMIN).get("/identity-providers/" + id))).doesNotContain("company-secret");
        var rows = database.jdbc()
                .sql("select identity_provider::text from auth.identity_provider")
                .query(String.class)
                .list();
        assertThat(rows).singleElement().asString().doesNotContain("company-secret");
    }

    @Test
    void nobodySignsInByADraftAndAChangeOfItsAddressMakesItOneAgain() {
        var id = provider();
        refused(change(id, Map.of("state", "active")), "provider-not-tested");
        var tested = Api.json(as(ACME_ADMIN).post("/identity-providers/" + id + "/test", Map.of()));
        assertThat(tested.path("ok").asBoolean()).as(tested.toString()).isTrue();
        assertThat(tested.path("state").asString()).isEqualTo("tested");
        assertThat(change(id, Map.of("state", "active"))).hasStatusOk();
        assertThat(FakeKeycloak.shared().broker("sso-" + id).path("enabled").asBoolean())
                .isTrue();

        var changed = Api.json(change(id, Map.of("clientId", "another")));
        assertThat(changed.path("state").asString()).isEqualTo("draft");
        assertThat(FakeKeycloak.shared().broker("sso-" + id).path("enabled").asBoolean())
                .isFalse();
    }

    @Test
    void anOrganisationThatIsDeletedTakesItsProvidersOutOfTheIdentityServiceAndNobodyElses() {
        var id = active(Map.of());
        var others = as(GLOBEX_OWNER).post("/identity-providers", wanted(Map.of()));
        var acme = ACME_OWNER.organizationId();
        CurrentPrincipal.run(Principal.actingFor(acme, Principal.PLATFORM), () -> {
            assertThat(left.remove(acme)).isTrue();
            assertThat(left.remove(acme)).isFalse();
        });
        assertThat(FakeKeycloak.shared().broker("sso-" + id)).isNull();
        assertThat(FakeKeycloak.shared()
                        .broker("sso-" + Api.json(others).path("id").asString()))
                .isNotNull();
    }

    @Test
    void aTestSaysInWordsWhatIsWrong() {
        var id = provider();
        var elsewhere = TestIssuer.shared().uri();
        assertThat(change(id, Map.of("discoveryUrl", elsewhere + "/nowhere/.well-known/openid-configuration")))
                .hasStatusOk();
        var result = Api.json(as(ACME_ADMIN).post("/identity-providers/" + id + "/test", Map.of()));
        assertThat(result.path("ok").asBoolean()).isFalse();
        assertThat(result.path("findings").toString()).contains("answers with 404");
        assertThat(result.path("state").asString()).isEqualTo("draft");

        assertThat(change(id, Map.of("discoveryUrl", TestIssuer.shared().uri() + "/keys")))
                .hasStatusOk();
        assertThat(Api.text(as(ACME_ADMIN).post("/identity-providers/" + id + "/test", Map.of())))
                .contains("must end with /.well-known/openid-configuration");
    }

    @Test
    void anAddressInsideIsNoProviders() {
        refused(
                as(ACME_ADMIN)
                        .post(
                                "/identity-providers",
                                wanted(Map.of("discoveryUrl", "http://10.1.2.3/.well-known/openid-configuration"))),
                "address-refused");
    }

    @Test
    void aMappingGivesNoMoreThanWhoeverWritesItHolds() {
        refused(
                as(ACME_ADMIN).post("/identity-providers", wanted(Map.of("mapping", Map.of("defaultRole", "owner")))),
                "owner-role-by-no-mapping");
        refused(
                as(ACME_ADMIN)
                        .post(
                                "/identity-providers",
                                wanted(Map.of(
                                        "mapping",
                                        Map.of(
                                                "claim",
                                                "groups",
                                                "rules",
                                                List.of(Map.of("value", "x", "group", "no-such")))))),
                "unknown-group");
    }

    @Test
    void anAddressLeadsToTheProviderOfItsDomain() {
        assertThat(home("ana@acme.test")).isNull();
        var id = active(Map.of());
        eventually(() -> assertThat(home("Ana@ACME.test")).isEqualTo("sso-" + id));
        assertThat(home("ana@globex.test")).isNull();
        assertThat(home("nonsense")).isNull();
    }

    @Test
    void whoeverSignsInByItsProviderBecomesAMemberWithWhatTheirClaimsGive() {
        var group = Api.json(as(ACME_OWNER).post("/groups", Map.of("name", "Engineers")))
                .path("id")
                .asString();
        var id = active(Map.of(
                "mapping",
                Map.of(
                        "claim",
                        "groups",
                        "rules",
                        List.of(
                                Map.of("value", "eng", "group", "engineers", "role", "editor"),
                                Map.of("value", "qa", "role", "reviewer")))));
        database.jdbc()
                .sql("delete from auth.member where person_id = ?")
                .param(ACME_VIEWER.id())
                .update();

        FakeKeycloak.shared().says(ACME_VIEWER, "sso-" + id, "eng", "other");
        var claims = claims(exchange(ACME_VIEWER, "first", "sso-" + id));
        assertThat(claims.get("roles")).isEqualTo(List.of("editor"));
        assertThat(claims.get("groups")).isEqualTo(List.of(group));

        // the same session decides nothing twice; the next one does
        FakeKeycloak.shared().says(ACME_VIEWER, "sso-" + id, "qa");
        assertThat(claims(exchange(ACME_VIEWER, "first", "sso-" + id)).get("roles"))
                .isEqualTo(List.of("editor"));
        var next = claims(exchange(ACME_VIEWER, "second", "sso-" + id));
        assertThat(next.get("roles")).isEqualTo(List.of("reviewer"));
        assertThat(next.get("groups")).isIn(List.of(), null);
    }

    @Test
    void whoWasRemovedOrLockedOutHereStaysSo() {
        var id = active(Map.of());
        assertThat(as(ACME_OWNER).delete("/members/" + ACME_VIEWER.id(), "*")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(claims(exchange(ACME_VIEWER, "removed", "sso-" + id)).get("organization"))
                .isNull();
        assertThat(as(ACME_OWNER).patch("/members/" + ACME_EDITOR.id(), "*", Map.of("enabled", false)))
                .hasStatusOk();
        assertThat(claims(exchange(ACME_EDITOR, "locked", "sso-" + id)).get("organization"))
                .isNull();
    }

    @Test
    void anOwnerStaysOneWhateverTheProviderSays() {
        var id = active(Map.of(
                "mapping", Map.of("claim", "groups", "rules", List.of(Map.of("value", "eng", "role", "viewer")))));
        FakeKeycloak.shared().says(ACME_OWNER, "sso-" + id, "eng");
        assertThat(claims(exchange(ACME_OWNER, "owner", "sso-" + id)).get("roles"))
                .isEqualTo(List.of("owner"));
    }

    @Test
    void aProviderSpeaksForNobodyOutsideItsDomains() {
        var id = active(Map.of());
        refused(exchange(GLOBEX_OWNER, "foreign", "sso-" + id), "sso-refused");
        refused(exchange(ACME_VIEWER, "unknown", "sso-" + UUID.randomUUID()), "sso-refused");
        assertThat(change(id, Map.of("state", "tested"))).hasStatusOk();
        eventually(() -> refused(exchange(ACME_VIEWER, "off", "sso-" + id), "sso-refused"));
    }

    @Test
    void whereItIsEnforcedAPasswordOpensNothingButForTheOwnerNamed() {
        var id = active(Map.of());
        assertThat(exchange(ACME_VIEWER, "before", null)).hasStatusOk();
        Map<String, Object> enforced =
                Map.of("enforced", true, "breakGlass", ACME_OWNER.id().toString());
        refused(change(id, enforced), "enforced-by-owners-alone");
        refused(
                as(ACME_OWNER).patch("/identity-providers/" + id, "*", Map.of("enforced", true)),
                "break-glass-missing");
        refused(
                as(ACME_OWNER)
                        .patch(
                                "/identity-providers/" + id,
                                "*",
                                Map.of(
                                        "enforced",
                                        true,
                                        "breakGlass",
                                        ACME_ADMIN.id().toString())),
                "break-glass-missing");
        assertThat(as(ACME_OWNER).patch("/identity-providers/" + id, "*", enforced))
                .hasStatusOk();

        eventually(() -> refused(exchange(ACME_VIEWER, "after", null), "sso-required"));
        assertThat(exchange(ACME_OWNER, "owner", null)).hasStatusOk();
        assertThat(exchange(ACME_VIEWER, "by-company", "sso-" + id)).hasStatusOk();
        assertThat(exchange(GLOBEX_OWNER, "others", null)).hasStatusOk();
        refused(change(id, Map.of("state", "tested")), "enforced-by-owners-alone");
        refused(as(ACME_ADMIN).delete("/identity-providers/" + id, "*"), "enforced-by-owners-alone");
        assertThat(as(ACME_OWNER).delete("/identity-providers/" + id, "*")).hasStatus(HttpStatus.NO_CONTENT);
        eventually(() -> assertThat(exchange(ACME_VIEWER, "deleted", null)).hasStatusOk());
    }

    private static void eventually(ThrowingRunnable what) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(what);
    }

    private String provider() {
        var made = as(ACME_ADMIN).post("/identity-providers", wanted(Map.of()));
        assertThat(made).hasStatus(HttpStatus.CREATED);
        return Api.json(made).path("id").asString();
    }

    /** By which people of acme.test sign in. */
    private String active(Map<String, Object> more) {
        verify(ACME_ADMIN, claimed(ACME_ADMIN, "acme.test"));
        var with = new HashMap<>(more);
        with.put("domains", List.of("acme.test"));
        var made = as(ACME_OWNER).post("/identity-providers", wanted(with));
        assertThat(made).hasStatus(HttpStatus.CREATED);
        var id = Api.json(made).path("id").asString();
        assertThat(as(ACME_OWNER).post("/identity-providers/" + id + "/test", Map.of()))
                .hasStatusOk();
        assertThat(change(id, Map.of("state", "active"))).hasStatusOk();
        eventually(() -> assertThat(home("somebody@acme.test")).isEqualTo("sso-" + id));
        return id;
    }

    private static Map<String, Object> wanted(Map<String, Object> other) {
        var wanted = new HashMap<String, Object>(Map.of(
                "kind", "oidc",
                "name", "Company",
                "discoveryUrl", TestIssuer.shared().uri() + "/.well-known/openid-configuration",
                "clientId", "output-hub",
                "clientSecret", "company-secret"));
        wanted.putAll(other);
        return wanted;
    }

    private MvcTestResult change(String id, Map<String, Object> patch) {
        return as(ACME_ADMIN).patch("/identity-providers/" + id, "*", patch);
    }

    private String claimed(TestPeople person, String name) {
        var made = as(person).post("/domains", Map.of("name", name));
        assertThat(made).hasStatus(HttpStatus.CREATED);
        return Api.json(made).path("id").asString();
    }

    private void verify(TestPeople person, String domain) {
        proveByDns(person, domain);
        assertThat(as(person).post("/domains/" + domain + "/verify", Map.of())).hasStatusOk();
    }

    private void proveByDns(TestPeople person, String domain) {
        var record = as(person).read("/domains/" + domain).path("record");
        NameServer.shared()
                .says(record.path("name").asString(), record.path("value").asString());
    }

    private @Nullable String home(String address) {
        var contract = InternalContract.of("auth", "POST " + HOME);
        var body = JsonMapper.shared().writeValueAsString(Map.of("address", address));
        contract.assertRequest(body);
        var answer = post(HOME, body);
        contract.assertAnswer(Api.text(answer));
        return Api.json(answer).path("provider").asString(null);
    }

    private MvcTestResult exchange(TestPeople person, String session, @Nullable String alias) {
        var issuer = TestIssuer.shared();
        var token =
                alias == null ? issuer.identityToken(person, session) : issuer.identityToken(person, session, alias);
        return post(EXCHANGE, JsonMapper.shared().writeValueAsString(Map.of("token", token)));
    }

    private MvcTestResult post(String path, String body) {
        return mvc.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static Map<String, Object> claims(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        try {
            return SignedJWT.parse(Api.json(answer).path("token").asString())
                    .getJWTClaimsSet()
                    .getClaims();
        } catch (ParseException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    private static void refused(MvcTestResult answer, String code) {
        assertThat(Api.json(answer).path("code").asString())
                .as(Api.text(answer))
                .isEqualTo(code);
    }

    private Api as(TestPeople person) {
        return Api.v1(mvc, person);
    }
}
