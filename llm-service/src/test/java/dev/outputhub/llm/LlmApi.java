package dev.outputhub.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.provider.ProviderServer;
import dev.outputhub.platform.test.service.Api;
import dev.outputhub.platform.test.service.Caller;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Requests as a person sends them, and what they answer. */
public final class LlmApi {

    private static final List<String> OPEN = List.of("queued", "running");

    private final MockMvcTester mvc;
    private final ProviderServer provider;

    LlmApi(MockMvcTester mvc, ProviderServer provider) {
        this.mvc = mvc;
        this.provider = provider;
    }

    private Api as(TestPeople person) {
        return new Api(mvc, person);
    }

    public MvcTestResult get(TestPeople person, String path) {
        return as(person).get(path);
    }

    public MvcTestResult post(TestPeople person, String path, String json, String... headers) {
        return as(person).post(path, json, headers);
    }

    public MvcTestResult patch(TestPeople person, String path, String json, String ifMatch) {
        return as(person).patch(path, ifMatch, json);
    }

    public MvcTestResult delete(TestPeople person, String path, String ifMatch) {
        return as(person).delete(path, ifMatch);
    }

    /** A connection of its own to the test provider; extra is more of its JSON, such as {@code ,"limits":{...}}. */
    public JsonNode connect(TestPeople person, String kind, String extra) {
        var json = """
            {"name":"c-%s","provider":"%s","endpoint":"%s","key":"hf_a-key-of-ours"%s}\
            """.formatted(UUID.randomUUID(), kind, endpoint(kind), extra);
        var answer = post(person, "/api/v1/provider-connections", json);
        assertThat(answer).hasStatus(HttpStatus.CREATED);
        return Api.json(answer);
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
        return Api.json(answer);
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
        return Api.json(answer);
    }

    /** Reads the stream to its end. */
    public Events stream(TestPeople person, JsonNode completion, String lastEventId) {
        var request = mvc.get()
                .uri("/api/v1/completions/" + completion.path("id").asString() + "/stream")
                .with(Caller.as(person));
        var answer = (lastEventId == null ? request : request.header("Last-Event-ID", lastEventId)).exchange();
        return new Events(answer.getResponse().getStatus(), Events.parse(Api.text(answer)));
    }
}
