package dev.outputhub.auth.access;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.auth.AuthServiceTest;
import dev.outputhub.auth.keycloak.FakeKeycloak;
import dev.outputhub.auth.keycloak.KeycloakAdmin;
import dev.outputhub.auth.member.Memberships;
import dev.outputhub.platform.deletion.DeletedOrganizations;
import dev.outputhub.platform.test.contracts.InternalContract;
import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.service.Api;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@AuthServiceTest
class AccessSliceTests {

    private static final InternalContract CONTRACT = InternalContract.of("auth", "POST /internal/open/accesses");

    private final MockMvcTester mvc;
    private final String record = UUID.randomUUID().toString();

    @Autowired
    AccessSliceTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void whatAGatewayToldIsInTheTrailOfItsOrganisationOnceHoweverOftenItIsTold() {
        var body = told();
        CONTRACT.assertRequest(body);
        for (int i = 0; i < 2; i++) {
            var answer = send(body, proof(body));
            assertThat(answer).hasStatusOk();
            CONTRACT.assertAnswer(Api.text(answer));
        }
        var entries = entries(ACME_OWNER, "recordId=" + record);
        assertThat(entries).hasSize(1);
        var entry = entries.getFirst();
        assertThat(entry.path("action").asString()).isEqualTo("access.refused");
        assertThat(entry.path("recordKind").asString()).isEqualTo("access");
        assertThat(entry.path("address").asString()).isEqualTo("203.0.113.7");
        assertThat(entry.at("/after/count").asInt()).isEqualTo(3);
        assertThat(entry.at("/after/path").asString()).isEqualTo("POST /api/v1/outputs");
        assertThat(entries(GLOBEX_OWNER, "recordId=" + record)).isEmpty();
        assertThat(Api.json(Api.v1(mvc, ACME_OWNER).get("/audit/integrity"))
                        .path("intact")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void nobodyButAGatewayTellsAnything() {
        var body = told();
        for (var proof : new String[] {null, "", "00", proof(body + " ")}) {
            assertThat(send(body, proof)).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(entries(ACME_OWNER, "recordId=" + record)).isEmpty();
    }

    @Test
    void whatIsNotAsAgreedIsRefused() {
        for (var body : List.of("{", "{}", "{\"accesses\": [null]}", told().replace("access.refused", "anything"))) {
            assertThat(send(body, proof(body))).as(body).hasStatus(HttpStatus.BAD_REQUEST);
        }
    }

    @Test
    void whatIsToldLateOfADeletedOrganisationIsDropped(@Autowired DeletedOrganizations deleted) {
        var gone = UUID.randomUUID();
        deleted.add(gone);
        var body = told().replace(ACME_OWNER.organizationId().toString(), gone.toString());
        assertThat(send(body, proof(body))).hasStatusOk();
        assertThat(entries(ACME_OWNER, "recordId=" + record)).isEmpty();
    }

    @Test
    void whoeverFailsToSignInIsInTheTrailOfTheirOrganisationsOnceAMinute(
            @Autowired KeycloakAdmin keycloak,
            @Autowired Memberships memberships,
            @Autowired Accesses accesses,
            @Autowired JsonMapper json,
            @Autowired Clock clock) {
        assertThat(Api.v1(mvc, ACME_OWNER).get("/me")).hasStatusOk();
        var address = "2001:db8::" + Integer.toHexString(record.hashCode() & 0xffff);
        var minute = Instant.now().truncatedTo(ChronoUnit.MINUTES).minusSeconds(120);
        FakeKeycloak.shared().failsToSignIn(ACME_VIEWER, minute.plusSeconds(7), address, 4);
        for (int instance = 0; instance < 2; instance++) {
            new FailedSignIns(keycloak, memberships, accesses, json, clock).look();
        }
        var entries = entries(ACME_OWNER, "action=session.sign-in-failed&address=" + address);
        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().path("personId").asString())
                .isEqualTo(ACME_VIEWER.id().toString());
        assertThat(entries.getFirst().at("/after/count").asInt()).isEqualTo(4);
        assertThat(entries(GLOBEX_OWNER, "address=" + address)).isEmpty();
    }

    @Test
    void isReadByWhoMayReadTheTrailAlone() {
        assertThat(Api.v1(mvc, ACME_EDITOR).get("/audit/actions")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(Api.v1(mvc, ACME_EDITOR).get("/audit/export")).hasStatus(HttpStatus.FORBIDDEN);
    }

    private String told() {
        return CONTRACT.request()
                .replace(
                        "0198c0de-0000-7000-8000-00000000acc1",
                        UUID.randomUUID().toString())
                .replace("\"record\": \"0198c0de-0000-7000-8000-0000000000a5\"", "\"record\": \"" + record + "\"");
    }

    private MvcTestResult send(String body, String proof) {
        var request = mvc.post()
                .uri("/internal/open/accesses")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (proof == null ? request : request.header("Hub-Gateway-Proof", proof)).exchange();
    }

    private List<JsonNode> entries(TestPeople person, String query) {
        return Api.v1(mvc, person)
                .read("/audit?" + query)
                .path("items")
                .valueStream()
                .toList();
    }

    private static String proof(String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("test-gateway-key".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(("accesses\n" + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
