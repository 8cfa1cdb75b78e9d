package dev.outputhub.llm.connection;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.llm.LlmTests;
import dev.outputhub.platform.test.infrastructure.TestDatabase;
import dev.outputhub.platform.test.provider.ProviderServer;
import dev.outputhub.platform.test.service.Api;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

class ConnectionIntegrationTests extends LlmTests {

    private static final String PATH = "/api/v1/provider-connections";

    private final JdbcClient superuser;

    @Autowired
    ConnectionIntegrationTests(MockMvcTester mvc, Environment environment) {
        super(mvc);
        this.superuser = TestDatabase.of(environment).jdbc();
    }

    @Test
    void keyIsWrittenAndNeverRead() {
        var secret = "sk-secret-" + UUID.randomUUID();
        var created = api.post(ACME_ADMIN, PATH, """
            {"name":"%s","provider":"openai","endpoint":"%s","key":"%s"}\
            """.formatted(UUID.randomUUID(), PROVIDER.openAiUrl(), secret));
        assertThat(created).hasStatus(HttpStatus.CREATED).hasHeader("ETag", "\"1\"");
        var path = PATH + "/" + Api.json(created).path("id").asString();
        assertThat(Api.json(created).path("hasKey").asBoolean()).isTrue();
        assertThat(created).bodyText().doesNotContain(secret);
        assertThat(api.get(ACME_ADMIN, path)).bodyText().doesNotContain(secret).doesNotContain("\"key\"");
        assertThat(api.get(ACME_ADMIN, PATH)).bodyText().doesNotContain(secret);
    }

    @Test
    void keyIsEncryptedInTheDatabaseAndInTheOutbox() {
        var id = id(api.connect(ACME_ADMIN, "openai-compatible", ""));
        var stored = superuser
                .sql("select encrypted_key from llm.provider_connection where id = ?")
                .param(id)
                .query(byte[].class)
                .single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("a-key-of-ours");
        assertThat(superuser
                        .sql("select count(*) from llm.outbox_record where payload like '%a-key-of-ours%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void encryptedKeyOpensNothingInAnotherRecord() {
        var victim = id(api.connect(ACME_ADMIN, "openai-compatible", ""));
        var thief = id(api.connect(GLOBEX_OWNER, "openai-compatible", ""));
        superuser
                .sql("update llm.provider_connection set encrypted_key ="
                        + " (select encrypted_key from llm.provider_connection where id = ?) where id = ?")
                .params(victim, thief)
                .update();
        var probe = api.post(GLOBEX_OWNER, PATH + "/" + thief + "/test", "{}");
        assertThat(Api.json(probe).path("ok").asBoolean()).isFalse();
        assertThat(Api.json(probe).path("error").path("code").asString()).isEqualTo("key-missing");
    }

    @Test
    void anotherOrganisationsConnectionAnswersLikeAnAbsentOne() {
        var connection = api.connect(ACME_ADMIN, "openai-compatible", "");
        var path = PATH + "/" + connection.path("id").asString();
        assertThat(api.get(GLOBEX_OWNER, path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(api.patch(GLOBEX_OWNER, path, "{\"name\":\"mine\"}", "*")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(api.delete(GLOBEX_OWNER, path, "*")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(api.post(GLOBEX_OWNER, path + "/test", "{}")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(api.get(GLOBEX_OWNER, PATH + "?limit=200"))
                .bodyText()
                .doesNotContain(connection.path("name").asString());
    }

    @Test
    void changeOfTheEndpointWantsTheKeyAgain() {
        var path = PATH + "/" + id(api.connect(ACME_ADMIN, "openai-compatible", ""));
        var moved = "{\"endpoint\":\"http://localhost:1/v1\"%s}";
        var refused = api.patch(ACME_ADMIN, path, moved.formatted(""), "\"1\"");
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Api.json(refused).path("code").asString()).isEqualTo("key-required");
        assertThat(api.patch(ACME_ADMIN, path, moved.formatted(",\"key\":\"another\""), "\"1\""))
                .hasStatusOk();
    }

    @Test
    void changesWithTheVersionThatWasRead() {
        var path = PATH + "/" + id(api.connect(ACME_ADMIN, "openai-compatible", ""));
        assertThat(api.patch(ACME_ADMIN, path, "{}", null)).hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(api.patch(ACME_ADMIN, path, "{}", "\"7\"")).hasStatus(HttpStatus.PRECONDITION_FAILED);
        var changed = api.patch(ACME_ADMIN, path, "{\"defaultModel\":\"echo\",\"limits\":{\"concurrent\":3}}", "\"1\"");
        assertThat(changed).hasStatusOk().hasHeader("ETag", "\"2\"");
        assertThat(Api.json(changed).path("limits").path("concurrent").asInt()).isEqualTo(3);
        assertThat(Api.json(changed).path("hasKey").asBoolean()).isTrue();
    }

    @Test
    void keyCanBeRemovedWhereNoneIsNeeded() {
        var path = PATH + "/" + id(api.connect(ACME_ADMIN, "openai-compatible", ""));
        assertThat(Api.json(api.patch(ACME_ADMIN, path, "{\"key\":null}", "\"1\""))
                        .path("hasKey")
                        .asBoolean())
                .isFalse();
        var needed = PATH + "/" + id(api.connect(ACME_ADMIN, "openai", ""));
        assertThat(api.patch(ACME_ADMIN, needed, "{\"key\":null}", "\"1\""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void removedConnectionForgetsItsKey() {
        var id = id(api.connect(ACME_ADMIN, "openai-compatible", ""));
        assertThat(api.delete(ACME_ADMIN, PATH + "/" + id, "\"1\"")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(api.get(ACME_ADMIN, PATH + "/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(superuser
                        .sql("select encrypted_key is null from llm.provider_connection where id = ?")
                        .param(id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void nameIsTakenOnce() {
        var name = api.connect(ACME_ADMIN, "openai-compatible", "").path("name").asString();
        var again = api.post(
                ACME_ADMIN, PATH, "{\"name\":\"%s\",\"provider\":\"demo\"}".formatted(name.toUpperCase(Locale.ROOT)));
        assertThat(again).hasStatus(HttpStatus.CONFLICT);
        assertThat(Api.json(again).path("code").asString()).isEqualTo("connection-name-taken");
        for (var lookalike : List.of(name + "\\u00a0", name + "\\u200b", "\\ufeff" + name)) {
            assertThat(api.post(ACME_ADMIN, PATH, "{\"name\":\"%s\",\"provider\":\"demo\"}".formatted(lookalike)))
                    .hasStatus(HttpStatus.CONFLICT);
        }
        assertThat(api.post(ACME_ADMIN, PATH, "{\"name\":\"\\u200b\",\"provider\":\"demo\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest",
                "http://10.0.0.1/v1",
                "http://[fd00::1]/v1",
                "file:///etc/passwd",
                "http://user:pass@localhost/v1"
            })
    void internalAddressIsRefused(String endpoint) {
        var answer = api.post(
                ACME_ADMIN,
                PATH,
                "{\"name\":\"%s\",\"provider\":\"openai-compatible\",\"endpoint\":\"%s\"}"
                        .formatted(UUID.randomUUID(), endpoint));
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Api.json(answer).path("code").asString()).isEqualTo("address-refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"a/b\",\"provider\":\"demo\"}",
                "{\"name\":\" \",\"provider\":\"demo\"}",
                "{\"provider\":\"demo\"}",
                "{\"name\":\"x\"}",
                "{\"name\":\"x\",\"provider\":\"somebody\"}",
                "{\"name\":\"x\",\"provider\":\"demo\",\"limits\":{\"concurrent\":0}}",
                "{\"name\":\"x\",\"provider\":\"demo\",\"budget\":{\"amount\":-1}}",
                "{\"name\":\"x\",\"provider\":\"demo\",\"budget\":{\"amount\":1,\"currency\":\"EUR\"}}"
            })
    void refusesWhatIsNoConnection(String json) {
        assertThat(api.post(ACME_ADMIN, PATH, json)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void triesTheConnection() {
        var good =
                api.post(ACME_ADMIN, PATH + "/" + id(api.connect(ACME_ADMIN, "openai-compatible", "")) + "/test", "{}");
        assertThat(good).hasStatusOk();
        assertThat(Api.json(good).path("ok").asBoolean()).isTrue();
        assertThat(Api.json(good).path("models").asInt()).isPositive();
        var path = PATH + "/" + id(api.connect(ACME_ADMIN, "openai-compatible", ""));
        api.patch(ACME_ADMIN, path, "{\"key\":\"" + ProviderServer.BAD_KEY + "\"}", "\"1\"");
        var bad = api.post(ACME_ADMIN, path + "/test", "{}");
        assertThat(Api.json(bad).path("error").path("code").asString()).isEqualTo("provider-key-refused");
        assertThat(bad).bodyText().doesNotContain(ProviderServer.BAD_KEY);
    }

    @Test
    void modelsAreListedByConnectionAndModel() {
        var name = api.connect(ACME_ADMIN, "openai-compatible", ",\"defaultModel\":\"count\"")
                .path("name")
                .asString();
        var models = Api.json(api.get(ACME_VIEWER, "/api/v1/models")).path("items");
        assertThat(models.valueStream().map(model -> model.path("id").asString()))
                .contains("Demo/demo", name + "/echo", name + "/count");
        assertThat(models.valueStream()
                        .filter(model -> model.path("byDefault").asBoolean())
                        .map(model -> model.path("id").asString()))
                .contains(name + "/count");
    }

    @Test
    void everyOrganisationStartsWithTheDemonstration() {
        var connections =
                Api.json(api.get(GLOBEX_OWNER, PATH + "?provider=demo")).path("items");
        assertThat(connections.valueStream().filter(one -> one.path("builtIn").asBoolean()))
                .singleElement()
                .satisfies(demo -> assertThat(demo.path("name").asString()).isEqualTo("Demo"));
    }

    @Test
    void rolesDecide() {
        assertThat(api.get(ACME_VIEWER, PATH)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(api.get(ACME_EDITOR, PATH)).hasStatusOk();
        assertThat(api.post(ACME_EDITOR, PATH, "{\"name\":\"x\",\"provider\":\"demo\"}"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private static UUID id(JsonNode connection) {
        return UUID.fromString(connection.path("id").asString());
    }
}
