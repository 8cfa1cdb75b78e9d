package dev.outputhub.auth.scim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.platform.test.identity.TestIssuer;
import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.service.Api;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A company's directory: a program with a key of the organisation. */
final class Directory {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final MockMvcTester mvc;
    private final String token;

    private Directory(MockMvcTester mvc, String token) {
        this.mvc = mvc;
        this.token = token;
    }

    /** As a key of the person's organisation is exchanged for a token. */
    static Directory of(MockMvcTester mvc, TestPeople person, String... scopes) {
        return new Directory(
                mvc,
                TestIssuer.shared()
                        .token(
                                person,
                                Map.of(
                                        "sub",
                                        UUID.randomUUID().toString(),
                                        "roles",
                                        List.of("api-key"),
                                        "scopes",
                                        List.of(scopes))));
    }

    MvcTestResult get(String path, Object... variables) {
        return mvc.get()
                .uri("/scim/v2" + path, variables)
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    JsonNode read(String path, Object... variables) {
        var answer = get(path, variables);
        assertThat(answer).as(Api.text(answer)).hasStatusOk();
        assertThat(answer.getResponse().getContentType()).startsWith("application/scim+json");
        return Api.json(answer);
    }

    MvcTestResult send(HttpMethod method, String path, @Nullable Object body) {
        var request = mvc.method(method)
                .uri("/scim/v2" + path)
                .header("Authorization", "Bearer " + token)
                .contentType("application/scim+json; charset=utf-8");
        if (body != null) {
            request = request.content(
                    body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : JSON.writeValueAsBytes(body));
        }
        return request.exchange();
    }

    JsonNode create(String list, Object body) {
        var answer = send(HttpMethod.POST, list, body);
        assertThat(answer).as(Api.text(answer)).hasStatus(HttpStatus.CREATED);
        var made = Api.json(answer);
        assertThat(answer.getResponse().getHeader("Location"))
                .isEqualTo(made.path("meta").path("location").asString())
                .endsWith("/scim/v2" + list + "/" + made.path("id").asString());
        return made;
    }

    /** @param operations as JSON, without the brackets */
    MvcTestResult patch(String path, String operations) {
        return send(
                HttpMethod.PATCH,
                path,
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[" + operations
                        + "]}");
    }
}
