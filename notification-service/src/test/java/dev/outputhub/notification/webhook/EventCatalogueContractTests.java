package dev.outputhub.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.platform.test.contracts.EventContracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventCatalogueContractTests {

    /** Webhooks go with their organisation, so that nobody is left to be told. */
    private static final String END = "OrganizationDeleted";

    @ParameterizedTest
    @MethodSource("topics")
    void offersEveryEventThatATopicCarries(String topic) throws IOException {
        assertThat(EventCatalogue.BY_TOPIC.get(topic)).containsExactlyInAnyOrderElementsOf(contracts(topic));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void offersNothingWithoutAnExample(String topic) {
        EventCatalogue.BY_TOPIC
                .get(topic)
                .forEach(type -> assertThat(EventContracts.example(topic, type)).isNotBlank());
    }

    static List<String> topics() {
        return EventCatalogue.BY_TOPIC.keySet().stream().sorted().toList();
    }

    private static List<String> contracts(String topic) throws IOException {
        try (var files = Files.list(Path.of("..", "contracts", topic))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".schema.json"))
                    .map(name -> name.replace(".schema.json", ""))
                    .filter(type -> !type.equals(END))
                    .toList();
        }
    }
}
