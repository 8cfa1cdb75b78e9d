package dev.outputhub.notification.webhook;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.notification.NotificationServiceTest;
import dev.outputhub.platform.test.infrastructure.TestDatabase;
import dev.outputhub.platform.test.service.Api;
import dev.outputhub.platform.test.service.Caller;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@NotificationServiceTest
class WebhookSliceTests {

    private final Api owner;
    private final MockMvcTester mvc;
    private final JdbcClient superuser;

    @Autowired
    WebhookSliceTests(MockMvcTester mvc, @Value("${test.superuser-url}") String superuserUrl) {
        this.mvc = mvc;
        this.owner = Api.v1(mvc, ACME_OWNER);
        this.superuser = new TestDatabase(superuserUrl).jdbc();
    }

    @Test
    void showsItsSecretOnceAndKeepsItEncrypted() {
        var created = create();
        var secret = created.path("secret").asString();
        assertThat(secret).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(secret.substring("whsec_".length())))
                .hasSize(32);
        var path = "/webhooks/" + created.path("id").asString();
        assertThat(owner.get(path)).hasStatusOk().bodyText().doesNotContain("secret");
        assertThat(owner.get("/webhooks")).bodyText().doesNotContain(secret);
        var stored = superuser
                .sql("select secret from notification.webhook where id = ?")
                .param(UUID.fromString(created.path("id").asString()))
                .query(byte[].class)
                .single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(secret.substring(6));
    }

    @Test
    void showsItsSecretToNoRepeatedRequest() {
        var key = UUID.randomUUID().toString();
        var first = createUnder(key);
        var second = createUnder(key);
        assertThat(first).bodyText().contains("whsec_");
        assertThat(second).hasStatus(HttpStatus.CREATED).bodyText().isEmpty();
        assertThat(second.getResponse().getHeader("Location"))
                .isEqualTo(first.getResponse().getHeader("Location"));
    }

    @Test
    void getsAnotherSecretWhenTheOldOneLeaked() {
        var created = create();
        var renewed = Api.json(owner.post("/webhooks/" + created.path("id").asString() + "/secret", ""));
        assertThat(renewed.path("secret").asString())
                .startsWith("whsec_")
                .isNotEqualTo(created.path("secret").asString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.1.2.3/hook",
                "http://169.254.169.254/latest/meta-data",
                "http://[2002:a00:1::]/",
                "http://[::10.0.0.1]/",
                "http://[::ffff:0:a00:1]/",
                "http://[2001:0:a00:1::]/",
                "ftp://example.com/",
                "https://user:word@example.com/",
                "not an address"
            })
    void refusesAddressesThatArePlainlyNotASubscribers(String url) {
        assertThat(owner.post("/webhooks", body(url, "OutputCreated")))
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("url");
    }

    @Test
    void refusesEventsThatDoNotExist() {
        assertThat(owner.post("/webhooks", body("http://localhost:1/", "OutputExploded")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("unknown-event-type");
        assertThat(owner.post("/webhooks", "{\"url\": \"http://localhost:1/\", \"eventTypes\": []}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(owner.get("/webhooks/event-types")).bodyText().contains("OutputCreated");
    }

    @Test
    void isChangedAndRemovedByWhoeverKnowsItsVersion() {
        var path = "/webhooks/" + create().path("id").asString();
        var changed = owner.send(HttpMethod.PATCH, path, "\"1\"", "{\"active\": false, \"eventTypes\": [\"*\"]}");
        assertThat(changed).hasStatusOk().bodyJson().extractingPath("$.active").isEqualTo(false);
        assertThat(owner.send(HttpMethod.PATCH, path, "\"1\"", "{\"active\": true}"))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(owner.send(HttpMethod.PATCH, path, "\"2\"", "{\"url\": \"http://10.0.0.1/\"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(owner.send(HttpMethod.DELETE, path, "\"1\"", "")).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(owner.send(HttpMethod.DELETE, path, "\"2\"", "")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(owner.get(path)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void ofAnotherOrganisationAnswersLikeAnAbsentOne() {
        var id = create().path("id").asString();
        var stranger = Api.v1(mvc, GLOBEX_OWNER);
        assertThat(stranger.get("/webhooks/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(stranger.get("/webhooks/" + id + "/deliveries")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(stranger.post("/webhooks/" + id + "/test", "")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(stranger.post("/webhooks/" + id + "/secret", "")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(stranger.send(HttpMethod.DELETE, "/webhooks/" + id, "*", "")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(stranger.get("/webhooks")).bodyText().doesNotContain(id);
    }

    @Test
    void isNoneOfAnEditorsBusiness() {
        assertThat(Api.v1(mvc, ACME_EDITOR).get("/webhooks")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(Api.v1(mvc, ACME_EDITOR).post("/webhooks", body("http://localhost:1/", "*")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult createUnder(String idempotencyKey) {
        return mvc.post()
                .uri("/api/v1/webhooks")
                .with(Caller.as(ACME_OWNER))
                .header("Idempotency-Key", idempotencyKey)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body("http://localhost:1/hook", "OutputCreated"))
                .exchange();
    }

    private JsonNode create() {
        var created = owner.post("/webhooks", body("http://localhost:1/hook", "OutputCreated"));
        assertThat(created).hasStatus(HttpStatus.CREATED).containsHeader("Location");
        return Api.json(created);
    }

    private static String body(String url, String eventType) {
        return "{\"url\": \"" + url + "\", \"eventTypes\": [\"" + eventType + "\"]}";
    }
}
