package dev.outputhub.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.provider.ProviderServer;
import dev.outputhub.platform.test.service.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests as a person sends them, and what they answer. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> OPEN = List.of("queued", "running");

    private final MockMvcTester mvc;
    private final ProviderServer provider;

    Api(MockMvcTester mvc, ProviderServer provider) {
        this.mvc = mvc;
        this.provider = provider;
    }

    public MvcTestResult get(TestPeople person, String path) {
        return mvc.get().uri(path).with(Caller.as(person)).exchange();
    }

    public MvcTestResult post(TestPeople person, String path, String json, String... headers) {
        var request = mvc.post()
                .uri(path)
                .with(Caller.as(person))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.exchange();
    }

    public MvcTestResult patch(TestPeople person, String path, String json, String ifMatch) {
        var request = mvc.patch()
                .uri(path)
                .with(Caller.as(person))
                .contentType("application/merge-patch+json")
                .content(json);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).exchange();
    }

    public MvcTestResult delete(TestPeople person, String path, String ifMatch) {
        var request = mvc.delete().uri(path).with(Caller.as(person));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).exchange();
    }

    /** A connection of its own to the test provider; extra is more of its JSON, such as {@code ,"limits":{...}}. */
    public JsonNode connect(TestPeople person, String kind, String extra) {
        var json = """
                {"name":"c-%s","provider":"%s","endpoint":"%s","key":"hf_a-key-of-ours"%s}""".formatted(UUID.randomUUID(), kind, endpoint(kind), extra);
        var answer = post(person, "/api/v1/provider-connections", json);
        assertThat(answer).hasStatus(HttpStatus.CREATED);
        return json(answer);
    }

    private String endpoint(String kind) {
        return switch (kind) {
            case "anthropic" -> provider.anthropicUrl();
            case "huggingface" -> provider.huggingFaceUrl();
            default -> provider.openAiUrl();
        };
    }

    /** {@code connection/model} of a new connection of a kind. */
    public String model(TestPeople person, String kind, String model) {
        return connect(person, kind, "").path("name").asString() + "/" + model;
    }

    /** {@code connection/model} of a new connection. */
    public String model(TestPeople person, String model) {
        return connect(person, "openai-compatible", "").path("name").asString() + "/" + model;
    }

    /** Asks, and gives the completion as it was accepted. */
    public JsonNode ask(TestPeople person, String model, String text) {
        return ask(
                person,
                "{\"model\":\"%s\",\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}".formatted(model, text));
    }

    public JsonNode ask(TestPeople person, String json) {
        var answer = post(person, "/api/v1/completions", json);
        assertThat(answer).hasStatus(HttpStatus.ACCEPTED);
        return json(answer);
    }

    /** The completion when it is over. */
    public JsonNode ended(TestPeople person, JsonNode accepted) {
        var latest = new AtomicReference<JsonNode>();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    latest.set(completion(person, accepted));
                    return !OPEN.contains(latest.get().path("state").asString());
                });
        return latest.get();
    }

    public JsonNode answered(TestPeople person, String model, String text) {
        return ended(person, ask(person, model, text));
    }

    public JsonNode completion(TestPeople person, JsonNode completion) {
        var answer = get(person, "/api/v1/completions/" + completion.path("id").asString());
        assertThat(answer).hasStatusOk();
        return json(answer);
    }

    /** Reads the stream to its end. */
    public Events stream(TestPeople person, JsonNode completion, String lastEventId) {
        var request = mvc.get()
                .uri("/api/v1/completions/" + completion.path("id").asString() + "/stream")
                .with(Caller.as(person));
        var answer = (lastEventId == null ? request : request.header("Last-Event-ID", lastEventId)).exchange();
        return new Events(answer.getResponse().getStatus(), Events.parse(body(answer)));
    }

    public static JsonNode json(MvcTestResult answer) {
        return JSON.readTree(body(answer));
    }

    public static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
