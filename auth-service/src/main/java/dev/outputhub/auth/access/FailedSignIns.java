package dev.outputhub.auth.access;

import static java.util.stream.Collectors.groupingBy;

import dev.outputhub.auth.audit.AuditEntry;
import dev.outputhub.auth.keycloak.FailedSignIn;
import dev.outputhub.auth.keycloak.KeycloakAdmin;
import dev.outputhub.auth.member.Membership;
import dev.outputhub.auth.member.Memberships;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the identity provider who failed to sign in, a whole minute at a time, and tells it in every organisation of that person. Every
 * instance asks: what comes of a minute has the same ids and times in each, so it is written once.
 */
@Component
class FailedSignIns {

    private static final Logger LOG = LoggerFactory.getLogger(FailedSignIns.class);
    private static final String SERVICE = "keycloak";

    /** Of a minute that is over, until Keycloak has stored the last of it. */
    private static final Duration SETTLED = Duration.ofSeconds(5);

    /** Looked at again after a start, or an absence. */
    private static final Duration FURTHEST = Duration.ofHours(1);

    /** What is counted together. */
    private record Same(UUID person, String address, String error, Instant minute) {}

    private final KeycloakAdmin keycloak;
    private final Memberships memberships;
    private final Accesses accesses;
    private final JsonMapper json;
    private final Clock clock;
    private final AtomicBoolean away = new AtomicBoolean();
    private @Nullable Instant writtenUntil;

    FailedSignIns(KeycloakAdmin keycloak, Memberships memberships, Accesses accesses, JsonMapper json, Clock clock) {
        this.keycloak = keycloak;
        this.memberships = memberships;
        this.accesses = accesses;
        this.json = json;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT30S")
    void lookOften() {
        try {
            look();
            away.set(false);
        } catch (RuntimeException failure) {
            if (!away.getAndSet(true)) {
                LOG.warn("It is not known who failed to sign in, trying again: {}", failure.getMessage());
            }
        }
    }

    synchronized void look() {
        var now = clock.instant();
        var until = now.minus(SETTLED).truncatedTo(ChronoUnit.MINUTES);
        var furthest = until.minus(FURTHEST);
        var from = writtenUntil == null || writtenUntil.isBefore(furthest) ? furthest : writtenUntil;
        if (from.isBefore(until)) {
            accesses.write(keycloak.failedSignIns(from).stream()
                    .filter(event -> event.userId() != null && event.time() < until.toEpochMilli())
                    .collect(groupingBy(FailedSignIns::same))
                    .entrySet()
                    .stream()
                    .flatMap(failed -> entries(failed.getKey(), failed.getValue()))
                    .toList());
            writtenUntil = until;
        }
    }

    private static Same same(FailedSignIn event) {
        return new Same(
                Objects.requireNonNull(event.userId()),
                Objects.requireNonNullElse(event.ipAddress(), ""),
                Objects.requireNonNullElse(event.error(), "unknown"),
                Instant.ofEpochMilli(event.time()).truncatedTo(ChronoUnit.MINUTES));
    }

    private Stream<Accesses.Entry> entries(Same same, List<FailedSignIn> events) {
        var last = events.stream().mapToLong(FailedSignIn::time).max().orElseThrow();
        var after = new LinkedHashMap<String, Object>();
        after.put("reason", same.error());
        if (events.size() > 1) {
            after.put("count", events.size());
        }
        return memberships.of(same.person()).stream()
                .map(Membership::organizationId)
                .map(organization -> new Accesses.Entry(
                        organization,
                        new AuditEntry(
                                id(organization, same),
                                Instant.ofEpochMilli(last),
                                "session.sign-in-failed",
                                "session",
                                same.person(),
                                SERVICE,
                                same.person(),
                                null,
                                same.address().isEmpty() ? null : same.address(),
                                null,
                                json.valueToTree(after))));
    }

    private static UUID id(UUID organization, Same same) {
        return UUID.nameUUIDFromBytes((organization + " " + same).getBytes(StandardCharsets.UTF_8));
    }
}
