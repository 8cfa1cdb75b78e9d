package dev.outputhub.llm.stream;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.llm.LlmTests;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@Import(WithoutRedisIntegrationTests.NoRedis.class)
class WithoutRedisIntegrationTests extends LlmTests {

    @TestConfiguration(proxyBeanMethods = false)
    static class NoRedis {

        @Bean
        @Primary
        RedisConnectionFactory redisThatIsAway() {
            return new LettuceConnectionFactory(
                    new RedisStandaloneConfiguration("localhost", 1),
                    LettuceClientConfiguration.builder()
                            .commandTimeout(Duration.ofSeconds(1))
                            .build());
        }
    }

    @Autowired
    WithoutRedisIntegrationTests(MockMvcTester mvc) {
        super(mvc);
    }

    @Test
    void completionCompletesAndIsStreamedFromTheDatabase() {
        var accepted = api.ask(ACME_EDITOR, api.model(ACME_ADMIN, "slow"), "one two three four five six seven eight");
        var events = api.stream(ACME_EDITOR, accepted, null);
        assertThat(events.joined("token")).isEqualTo("You said: one two three four five six seven eight");
        assertThat(events.all().stream()
                        .filter(event -> event.name().equals("token"))
                        .count())
                .as("told while they came")
                .isGreaterThan(1);
        assertThat(events.last().name()).isEqualTo("completed");
        assertThat(api.ended(ACME_EDITOR, accepted).path("state").asString()).isEqualTo("completed");
    }
}
