package dev.outputhub.platform.test.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.platform.test.identity.TestPeople;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests as a person sends them, and what they answer. Bodies are JSON: a text is sent as it is, anything else is written. */
public class Api {

    private static final JsonMapper JSON = JsonMapper.shared();

    protected final MockMvcTester mvc;
    protected final TestPeople person;
    private final String base;

    public Api(MockMvcTester mvc, TestPeople person) {
        this(mvc, person, "");
    }

    private Api(MockMvcTester mvc, TestPeople person, String base) {
        this.mvc = mvc;
        this.person = person;
        this.base = base;
    }

    /** For paths that leave out {@code /api/v1}. */
    public static Api v1(MockMvcTester mvc, TestPeople person) {
        return new Api(mvc, person, "/api/v1");
    }

    /** What makes a request the person's. */
    protected RequestPostProcessor caller() {
        return Caller.as(person);
    }

    public MvcTestResult get(String path, Object... variables) {
        return mvc.get().uri(base + path, variables).with(caller()).exchange();
    }

    /** What is found there. */
    public JsonNode read(String path, Object... variables) {
        var answer = get(path, variables);
        assertThat(answer).as(path).hasStatusOk();
        return json(answer);
    }

    /** @param headers names and values by turns */
    public MvcTestResult post(String path, Object body, String... headers) {
        return send(HttpMethod.POST, path, MediaType.APPLICATION_JSON_VALUE, body, headers);
    }

    public MvcTestResult patch(String path, @Nullable String ifMatch, Object body) {
        return send(HttpMethod.PATCH, path, "application/merge-patch+json", body, matching(ifMatch));
    }

    public MvcTestResult put(String path, @Nullable String ifMatch, Object body) {
        return send(HttpMethod.PUT, path, ifMatch, body);
    }

    public MvcTestResult delete(String path, @Nullable String ifMatch) {
        return send(HttpMethod.DELETE, path, ifMatch, null);
    }

    public MvcTestResult send(HttpMethod method, String path, @Nullable String ifMatch, @Nullable Object body) {
        return send(method, path, MediaType.APPLICATION_JSON_VALUE, body, matching(ifMatch));
    }

    /** As another service asks in the person's name. */
    public JsonNode asService(String path, Object body) {
        var answer = mvc.post()
                .uri(path)
                .with(Caller.serviceFor(person))
                .contentType(MediaType.APPLICATION_JSON)
                .content(bytes(body))
                .exchange();
        assertThat(answer).hasStatus2xxSuccessful();
        return json(answer);
    }

    private MvcTestResult send(
            HttpMethod method, String path, String mediaType, @Nullable Object body, String... headers) {
        var request = mvc.method(method).uri(base + path).with(caller()).contentType(mediaType);
        if (body != null) {
            request = request.content(bytes(body));
        }
        for (int i = 0; i < headers.length; i += 2) {
            request = request.header(headers[i], headers[i + 1]);
        }
        return request.exchange();
    }

    private static String[] matching(@Nullable String ifMatch) {
        return ifMatch == null ? new String[0] : new String[] {"If-Match", ifMatch};
    }

    private static byte[] bytes(Object body) {
        return body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : JSON.writeValueAsBytes(body);
    }

    public static JsonNode json(MvcTestResult answer) {
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }

    public static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
