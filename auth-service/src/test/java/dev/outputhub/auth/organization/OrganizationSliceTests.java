package dev.outputhub.auth.organization;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.auth.Api;
import dev.outputhub.auth.AuthServiceTest;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import dev.outputhub.platform.test.identity.TestPeople;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AuthServiceTest
class OrganizationSliceTests {

    private final MockMvcTester mvc;
    private final Registration registration;
    private final JdbcClient superuser;

    @Autowired
    OrganizationSliceTests(
            MockMvcTester mvc, Registration registration, @Value("${test.superuser-url}") String superuserUrl) {
        this.mvc = mvc;
        this.registration = registration;
        this.superuser = JdbcClient.create(new DriverManagerDataSource(superuserUrl));
    }

    @Test
    void isRegisteredAtTheFirstSightOfAMemberUnderItsNameAtTheIdentityProvider() {
        var answer = api(ACME_EDITOR).get("/organization");
        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.slug").isEqualTo("acme");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.id")
                .isEqualTo(ACME_EDITOR.organizationId().toString());
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.defaultLanguage")
                .asString()
                .isNotEmpty();
    }

    @Test
    void isRegisteredOnceHoweverManySeeItAtTheSameTime() throws Exception {
        var id = UUID.randomUUID();
        var principal = new Principal(
                id, "initech", UUID.randomUUID(), null, null, Set.of("owner"), Set.of("profile:read"), null);
        var start = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                people.submit(() -> {
                    start.await();
                    CurrentPrincipal.run(principal, () -> registration.registerOrganizationOf(principal));
                    return null;
                });
            }
            start.countDown();
        }
        assertThat(count("select count(*) from auth.organization where organization_id = ?", id))
                .isOne();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(count(
                                "select count(*) from auth.audit_entry where action = 'organization.registered'"
                                        + " and organization_id = ?",
                                id))
                        .isOne());
    }

    @Test
    void takesAnotherNameFromWhoeverKnowsItsVersion() {
        var owner = api(GLOBEX_OWNER);
        var tag = owner.get("/organization").getResponse().getHeader("ETag");
        var changed = owner.patch("/organization", tag, "{\"name\": \"Globex International\"}");
        assertThat(changed).hasStatusOk().bodyJson().extractingPath("$.name").isEqualTo("Globex International");
        assertThat(changed.getResponse().getHeader("ETag")).isNotEqualTo(tag);
        assertThat(owner.patch("/organization", tag, "{\"name\": \"Late\"}")).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(owner.get("/organization"))
                .bodyJson()
                .extractingPath("$.name")
                .isEqualTo("Globex International");
    }

    @Test
    void keepsItsNameToItsOwnMembers() {
        api(ACME_OWNER).patch("/organization", "*", "{\"name\": \"Acme of all\"}");
        assertThat(api(GLOBEX_OWNER).get("/organization")).bodyText().doesNotContain("Acme of all");
    }

    @Test
    void refusesAnEmptyNameAndALanguageThatIsNone() {
        var admin = api(ACME_ADMIN);
        assertThat(admin.patch("/organization", "*", "{\"name\": \" \"}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("name");
        assertThat(admin.patch("/organization", "*", "{\"defaultLanguage\": \"klingon!\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("defaultLanguage");
    }

    @Test
    void isNotChangedByAnEditor() {
        assertThat(api(ACME_EDITOR).patch("/organization", "*", "{\"name\": \"Mine\"}"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private int count(String sql, UUID organizationId) {
        return superuser.sql(sql).param(organizationId).query(Integer.class).single();
    }

    private Api api(TestPeople person) {
        return new Api(mvc, person);
    }
}
