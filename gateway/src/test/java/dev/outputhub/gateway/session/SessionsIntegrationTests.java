package dev.outputhub.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outputhub.gateway.testing.GatewayTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

@GatewayTest
class SessionsIntegrationTests {

    private final Sessions sessions;
    private final ReactiveStringRedisTemplate redis;

    SessionsIntegrationTests(Sessions sessions, ReactiveStringRedisTemplate redis) {
        this.sessions = sessions;
        this.redis = redis;
    }

    @Test
    void whatIsKeptIsReadBackAndEndsByItself() {
        var session = kept("a", "1");

        assertThat(sessions.findById(session.getId()).block().<String>getAttribute("a"))
                .isEqualTo("1");
        assertThat(redis.getExpire(key(session.getId())).block()).isBetween(Duration.ofHours(11), Duration.ofHours(12));
    }

    @Test
    void aRenamedSessionIsGoneUnderItsOldName() {
        var old = kept("a", "1").getId();
        var session = sessions.findById(old).block();
        session.changeSessionId();
        sessions.save(session).block();

        assertThat(sessions.findById(old).blockOptional()).isEmpty();
        assertThat(sessions.findById(session.getId()).block().<String>getAttribute("a"))
                .isEqualTo("1");
    }

    @Test
    void aRequestThatEndsAfterTheSignOutDoesNotBringTheSessionBack() {
        var id = kept("a", "1").getId();
        var slow = sessions.findById(id).block();
        sessions.deleteById(id).block();
        slow.setAttribute("a", "2");
        sessions.save(slow).block();

        assertThat(redis.hasKey(key(id)).block()).isFalse();
        assertThat(sessions.findById(id).blockOptional()).isEmpty();
    }

    @Test
    void aRequestThatOnlyReadDoesNotOverwriteWhatAnotherWrote() {
        var id = kept("a", "1").getId();
        var reader = sessions.findById(id).block();
        var writer = sessions.findById(id).block();
        writer.setAttribute("a", "2");
        sessions.save(writer).block();
        sessions.save(reader).block();

        assertThat(sessions.findById(id).block().<String>getAttribute("a")).isEqualTo("2");
    }

    @Test
    void onlyTextsAreKept() {
        var session = sessions.createSession().block();

        assertThatThrownBy(() -> session.setAttribute("object", new Object()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private KeptSession kept(String name, String value) {
        var session = sessions.createSession().block();
        session.setAttribute(name, value);
        sessions.save(session).block();
        return session;
    }

    private static String key(String id) {
        return "gateway:session:" + id;
    }
}
