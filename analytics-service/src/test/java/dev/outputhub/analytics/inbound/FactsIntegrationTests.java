package dev.outputhub.analytics.inbound;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.platform.test.contracts.TestEvent;
import dev.outputhub.platform.test.service.Api;
import dev.outputhub.platform.test.service.ServiceTest;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServiceTest
class FactsIntegrationTests {

    @Test
    void eventsAreHeardOfThroughKafka(@Autowired KafkaTemplate<String, String> kafka, @Autowired MockMvcTester mvc) {
        // the listener may begin to listen after the first ones: the same event counts once anyway
        var id = UUID.randomUUID();
        var event = TestEvent.of("output.events.v1", "OutputCreated", id, ACME_EDITOR, """
            {"id": "%s", "date": "2019-01-01", "source": "api", "model": "m"}\
            """.formatted(id));
        var viewer = new Api(mvc, ACME_VIEWER);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    kafka.send(event.message());
                    var usage = viewer.read("/api/v1/analytics/usage?groupBy=day&from=2019-01-01&to=2019-01-01");
                    assertThat(usage.at("/totals/outputs").asInt()).isOne();
                });
    }
}
