package dev.outputhub.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.outputhub.gateway.problems.ErrorCode;
import dev.outputhub.gateway.problems.Problem;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sessions in Redis, one value each, read with one command per request and written only when they change. What this instance
 * saw last is also kept in memory and answers while Redis is away; so a signed-in browser does not notice a restart of Redis.
 */
@Repository
class Sessions implements ReactiveSessionRepository<KeptSession>, HeldSessions {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final String KEY = "gateway:session:";
    private static final String KEY_OF_HOLDER = "gateway:session-holding:";
    private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {};

    private final ReactiveStringRedisTemplate redis;
    private final JsonMapper json;
    private final SessionProperties properties;
    private final Cache<String, Map<String, String>> lastSeen = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();
    private final Cache<String, Boolean> touched;

    Sessions(ReactiveStringRedisTemplate redis, JsonMapper json, SessionProperties properties) {
        this.redis = redis;
        this.json = json;
        this.properties = properties;
        this.touched = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(properties.touchEvery())
                .build();
    }

    @Override
    public Mono<KeptSession> createSession() {
        return Mono.fromSupplier(() -> KeptSession.create(properties.idle()));
    }

    @Override
    public Mono<KeptSession> findById(String id) {
        return redis.opsForValue()
                .get(KEY + id)
                .map(text -> json.readValue(text, ATTRIBUTES))
                .doOnNext(attributes -> lastSeen.put(id, attributes))
                .switchIfEmpty(Mono.fromRunnable(() -> lastSeen.invalidate(id)))
                .onErrorResume(failure -> fromMemory(id, failure))
                .map(attributes -> KeptSession.restore(id, attributes, properties.idle()));
    }

    @Override
    public Mono<Void> save(KeptSession session) {
        if (!session.changed()) {
            return touch(session);
        }
        var attributes = session.attributes();
        lastSeen.put(session.getId(), attributes);
        touched.put(session.getId(), true);
        var stored = write(session, json.writeValueAsString(attributes));
        return (session.renamed() ? stored.then(deleteById(session.originalId())) : stored.then())
                .onErrorResume(failure -> away("keep a session", failure));
    }

    // only what is still there is overwritten: a request that ends after the sign-out must not bring the session back
    private Mono<Boolean> write(KeptSession session, String text) {
        var values = redis.opsForValue();
        var key = KEY + session.getId();
        if (!session.fresh() && !session.renamed()) {
            return values.setIfPresent(key, text, properties.idle());
        }
        var written = values.set(key, text, properties.idle());
        String held = session.getAttribute(KEYCLOAK_SESSION);
        return held == null
                ? written
                : written.then(values.set(KEY_OF_HOLDER + held, session.getId(), properties.idle()));
    }

    @Override
    public Mono<Session> holding(String keycloakSession) {
        return redis.opsForValue()
                .get(KEY_OF_HOLDER + keycloakSession)
                .flatMap(this::findById)
                .cast(Session.class);
    }

    @Override
    public Mono<Void> deleteById(String id) {
        lastSeen.invalidate(id);
        touched.invalidate(id);
        return redis.delete(KEY + id).then().onErrorResume(failure -> away("end a session", failure));
    }

    private Mono<Void> touch(KeptSession session) {
        var id = session.getId();
        if (touched.getIfPresent(id) != null) {
            return Mono.empty();
        }
        touched.put(id, true);
        String held = session.getAttribute(KEYCLOAK_SESSION);
        return redis.expire(KEY + id, properties.idle())
                .then(held == null ? Mono.empty() : redis.expire(KEY_OF_HOLDER + held, properties.idle()))
                .then()
                .onErrorResume(failure -> away("prolong a session", failure));
    }

    private Mono<Map<String, String>> fromMemory(String id, Throwable failure) {
        var attributes = lastSeen.getIfPresent(id);
        if (attributes != null) {
            return Mono.just(attributes);
        }
        LOG.warn("Redis did not answer, and the session is not known here: {}", failure.toString());
        return Mono.error(Problem.later(
                ErrorCode.SERVICE_UNAVAILABLE,
                "Sessions cannot be read at the moment. Try again soon.",
                Duration.ofSeconds(2)));
    }

    private static Mono<Void> away(String what, Throwable failure) {
        LOG.warn("Redis did not answer, could not {}: {}", what, failure.toString());
        return Mono.empty();
    }
}
