package dev.outputhub.llm.stream;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.llm.Events;
import dev.outputhub.llm.LlmTests;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class StreamIntegrationTests extends LlmTests {

    private final StringRedisTemplate redis;
    private final LiveStream live;

    @Autowired
    StreamIntegrationTests(MockMvcTester mvc, StringRedisTemplate redis, LiveStream live) {
        super(mvc);
        this.redis = redis;
        this.live = live;
    }

    @Test
    void tokensComeInOrderAndEndWithTheCompletion() {
        var accepted = api.ask(ACME_EDITOR, api.model(ACME_ADMIN, "slow"), "one two three");
        var events = api.stream(ACME_VIEWER, accepted, null);
        assertThat(events.joined("token")).isEqualTo("You said: one two three");
        assertThat(events.all().stream()
                        .filter(event -> event.name().equals("token"))
                        .count())
                .as("told while they came")
                .isGreaterThan(2);
        assertThat(events.last().name()).isEqualTo("completed");
        assertThat(events.last().data().path("completion").path("state").asString())
                .isEqualTo("completed");
        assertThat(events.last().data().path("completion").path("text").asString())
                .isEqualTo("You said: one two three");
        assertIdsIncrease(events);
    }

    @Test
    void reasoningIsAnEventOfItsOwn() {
        var accepted = api.ask(ACME_EDITOR, api.model(ACME_ADMIN, "reasoning"), "why");
        var events = api.stream(ACME_VIEWER, accepted, null);
        assertThat(events.joined("reasoning")).isEqualTo("Let me think about that.");
        assertThat(events.joined("token")).isEqualTo("You said: why");
        assertIdsIncrease(events);
    }

    @Test
    void goesOnAfterAnyEventFromTheLiveStreamAndFromTheStoredText() {
        var accepted = api.ask(ACME_EDITOR, api.model(ACME_ADMIN, "reasoning"), "a b c d e f g");
        var whole = api.stream(ACME_EDITOR, accepted, null);
        for (int i = 0; i < whole.all().size() - 1; i++) {
            assertRest(
                    whole,
                    i,
                    api.stream(ACME_EDITOR, accepted, whole.all().get(i).id()));
        }
        redis.delete(redis.keys("llm:*:completion:" + accepted.path("id").asString()));
        for (int i = 0; i < whole.all().size() - 1; i++) {
            assertRest(
                    whole,
                    i,
                    api.stream(ACME_EDITOR, accepted, whole.all().get(i).id()));
        }
    }

    @Test
    void hasNothingToSayAfterTheEnd() {
        var accepted = api.ask(ACME_EDITOR, "demo", "hello");
        var events = api.stream(ACME_EDITOR, accepted, null);
        assertThat(api.stream(ACME_EDITOR, accepted, events.last().id()).status())
                .isEqualTo(204);
    }

    @Test
    void failureEndsTheStream() {
        var accepted = api.ask(ACME_EDITOR, api.model(ACME_ADMIN, "cut"), "hello");
        var events = api.stream(ACME_EDITOR, accepted, null);
        assertThat(events.joined("token")).isEqualTo("This answer will not");
        assertThat(events.last().name()).isEqualTo("failed");
        assertThat(events.last().data().path("completion").path("state").asString())
                .isEqualTo("interrupted");
    }

    @Test
    void longAnswerArrivesWhole() {
        var accepted = api.ask(ACME_EDITOR, api.model(ACME_ADMIN, "long"), "go");
        var events = api.stream(ACME_EDITOR, accepted, null);
        assertThat(events.joined("token")).isEqualTo("All work and no play makes a dull answer. ".repeat(400));
    }

    @Test
    void answerThatWasNotToBeStreamedIsThereInTheEnd() {
        var accepted = api.ask(
                ACME_EDITOR,
                "{\"model\":\"%s\",\"stream\":false,\"messages\":[{\"role\":\"user\",\"content\":\"quietly\"}]}"
                        .formatted(api.model(ACME_ADMIN, "echo")));
        var events = api.stream(ACME_EDITOR, accepted, null);
        assertThat(events.joined("token")).isEqualTo("You said: quietly");
        assertThat(redis.keys("llm:*:completion:" + accepted.path("id").asString()))
                .isEmpty();
    }

    @Test
    void workerThatFellBehindCannotWriteIntoTheStreamOfItsSuccessor() {
        var id = UUID.randomUUID();
        var principal = Principal.actingFor(ACME_EDITOR.organizationId(), ACME_EDITOR.id());
        CurrentPrincipal.run(principal, () -> {
            assertThat(live.append(id, new LiveEntry.Piece(new Position(10, 0), true, "successor!")))
                    .isTrue();
            assertThat(live.append(id, new LiveEntry.Piece(new Position(4, 0), true, "late")))
                    .isFalse();
            assertThat(live.read(id, Position.START).orElseThrow()).hasSize(1);
        });
    }

    private static void assertRest(Events whole, int told, Events rest) {
        for (var kind : new String[] {"token", "reasoning"}) {
            var before = new Events(200, whole.all().subList(0, told + 1)).joined(kind);
            assertThat(before + rest.joined(kind)).isEqualTo(whole.joined(kind));
        }
        assertThat(rest.last().name()).isEqualTo("completed");
        assertThat(rest.last().id()).isEqualTo(whole.last().id());
    }

    private static void assertIdsIncrease(Events events) {
        var before = Position.START;
        for (var event : events.all()) {
            var at = Position.parse(event.id()).orElseThrow();
            assertThat(at.text() > before.text() || (at.text() == before.text() && at.reasoning() > before.reasoning()))
                    .as(event.id() + " after " + before)
                    .isTrue();
            before = at;
        }
    }
}
