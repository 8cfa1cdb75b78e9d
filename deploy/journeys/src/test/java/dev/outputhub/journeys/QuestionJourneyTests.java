package dev.outputhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class QuestionJourneyTests {

    private final Api editor = Api.as("editor@acme.test");

    @Test
    void conversationOfAQuestionIsThereAtOnceAndKeepsWhatTheModelWasTold() {
        var asked = editor.post(
                "/api/v1/completions",
                Map.of(
                        "model",
                        "demo",
                        "messages",
                        List.of(
                                Map.of("role", "system", "content", "Speak of plums."),
                                Map.of("role", "user", "content", "What ripens?"))));
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        var conversation = asked.json().path("conversationId").asString();
        assertThat(editor.get("/api/v1/conversations/" + conversation).status()).isEqualTo(200);
        assertThat(texts(conversation, "")).first().isEqualTo("What ripens?");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> texts(conversation, "").size() == 2);
        assertThat(texts(conversation, "?hidden=true")).first().isEqualTo("Speak of plums.");
    }

    private List<String> texts(String conversation, String query) {
        var items = editor.get("/api/v1/conversations/" + conversation + "/messages" + query)
                .json()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(message -> message.path("text").asString())
                .toList();
    }
}
