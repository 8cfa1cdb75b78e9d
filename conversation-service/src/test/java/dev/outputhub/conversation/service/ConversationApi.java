package dev.outputhub.conversation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.service.Caller;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the service as one person. */
public final class ConversationApi {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final MockMvcTester mvc;
    private final TestPeople person;
    private final String address;

    public ConversationApi(MockMvcTester mvc, TestPeople person) {
        this(mvc, person, "127.0.0.1");
    }

    private ConversationApi(MockMvcTester mvc, TestPeople person, String address) {
        this.mvc = mvc;
        this.person = person;
        this.address = address;
    }

    /** The same person at another machine. */
    public ConversationApi from(String otherAddress) {
        return new ConversationApi(mvc, person, otherAddress);
    }

    private RequestPostProcessor caller() {
        return request -> {
            request.setRemoteAddr(address);
            return Caller.as(person).postProcessRequest(request);
        };
    }

    public MvcTestResult get(String path) {
        return mvc.get().uri(path).with(caller()).exchange();
    }

    /** For paths that are encoded already. */
    public MvcTestResult getEncoded(String path) {
        return mvc.get().uri(URI.create(path)).with(caller()).exchange();
    }

    public JsonNode read(String path) {
        var answer = get(path);
        assertThat(answer).as(path).hasStatusOk();
        return json(answer);
    }

    public MvcTestResult post(String path, String body) {
        return mvc.post()
                .uri(path)
                .with(caller())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    public MvcTestResult patch(String path, String body) {
        return mvc.patch()
                .uri(path)
                .with(caller())
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .content(body)
                .exchange();
    }

    public MvcTestResult delete(String path) {
        return mvc.delete().uri(path).with(caller()).header("If-Match", "*").exchange();
    }

    public MvcTestResult purge(String path) {
        return mvc.post()
                .uri(path + "/purge")
                .with(caller())
                .header("If-Match", "*")
                .exchange();
    }

    public MvcTestResult upload(String name, byte[] content, String... parameters) {
        var request = mvc.post()
                .uri("/api/v1/imports")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .with(caller());
        for (var at = 0; at < parameters.length; at += 2) {
            request = request.param(parameters[at], parameters[at + 1]);
        }
        return request.exchange();
    }

    /** Uploads and waits for the end; the import as it is then. */
    public JsonNode imported(String name, byte[] content, String... parameters) {
        var answer = upload(name, content, parameters);
        assertThat(answer).hasStatus(HttpStatus.ACCEPTED);
        return ended(json(answer).path("id").asString());
    }

    public JsonNode imported(String name, String content, String... parameters) {
        return imported(name, content.getBytes(StandardCharsets.UTF_8), parameters);
    }

    public JsonNode ended(String importId) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> read("/api/v1/imports/" + importId),
                        state -> !List.of("queued", "running")
                                .contains(state.path("state").asString()));
    }

    public JsonNode undone(String importId) {
        assertThat(delete("/api/v1/imports/" + importId)).hasStatus(HttpStatus.ACCEPTED);
        return ended(importId);
    }

    public List<JsonNode> items(String importId) {
        return all("/api/v1/imports/" + importId + "/items?limit=50");
    }

    public List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        for (var cursor = ""; ; ) {
            var page = read(path + cursor);
            page.path("items").forEach(items::add);
            if (page.path("nextCursor").isNull()) {
                return items;
            }
            cursor = (path.contains("?") ? "&" : "?") + "cursor="
                    + page.path("nextCursor").asString();
        }
    }

    public static JsonNode json(MvcTestResult answer) {
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }
}
