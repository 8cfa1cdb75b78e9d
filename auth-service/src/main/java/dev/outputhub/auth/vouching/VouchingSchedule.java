package dev.outputhub.auth.vouching;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Vouches for trails and checks them, one after the other, and tells how they are. What has failed comes again with the next minute. */
@Component
class VouchingSchedule implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(VouchingSchedule.class);

    /** Of one organisation within a minute. */
    private static final Duration PIECE = Duration.ofSeconds(10);

    /** How long an instance believes what it knows: another may have checked since. */
    private static final Duration BELIEVED = Duration.ofHours(1);

    /** @param since when this instance first heard of the organisation, or its last whole check */
    private record Known(Instant readAt, Instant since, boolean isWrong) {}

    private final Checkpointing checkpointing;
    private final DailyCheck check;
    private final Retention retention;
    private final VouchingKey key;
    private final DSLContext database;
    private final Clock clock;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();
    private final AtomicBoolean busy = new AtomicBoolean();

    VouchingSchedule(
            Checkpointing checkpointing,
            DailyCheck check,
            Retention retention,
            VouchingKey key,
            DSLContext database,
            Clock clock) {
        this.checkpointing = checkpointing;
        this.check = check;
        this.retention = retention;
        this.key = key;
        this.database = database;
        this.clock = clock;
    }

    // by a rate: what waits for the one before it would hold up the other schedules
    @Scheduled(fixedRateString = "PT1M", initialDelayString = "${hub.audit.first-look:PT1M}")
    void lookAtAll() {
        if (!key.isThere() || busy.getAndSet(true)) {
            return;
        }
        try {
            var all = organizations();
            known.keySet().retainAll(new HashSet<>(all));
            all.forEach(this::look);
        } finally {
            busy.set(false);
        }
    }

    void look(UUID organization) {
        try {
            CurrentPrincipal.run(Principal.actingFor(organization, Principal.PLATFORM), () -> lookHere(organization));
        } catch (RuntimeException failure) {
            known.putIfAbsent(organization, new Known(Instant.EPOCH, clock.instant(), false));
            LOG.warn("The audit trail of {} is not looked at, trying again: {}", organization, failure.toString());
        }
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder(
                        "hub.audit.wrong",
                        known,
                        all -> all.values().stream().filter(Known::isWrong).count())
                .description("Organisations in whose audit trail the last check found an entry that is wrong")
                .register(meters);
        Gauge.builder("hub.audit.check.age", this, VouchingSchedule::oldest)
                .description("How long ago that audit trail was checked which waits the longest")
                .baseUnit("seconds")
                .register(meters);
    }

    private void lookHere(UUID organization) {
        checkpointing.vouch();
        var now = clock.instant();
        var before = known.get(organization);
        if (before != null && now.isBefore(before.readAt().plus(BELIEVED))) {
            return;
        }
        var state = check.state(organization);
        boolean due = check.isDue(state);
        if (due) {
            state = check.goOn(now.plus(PIECE)).orElse(state);
        }
        var last = state.last();
        if (due && state.place() == null && last != null && last.wrong() == null) {
            retention.apply(last);
            retention.dropEmptyMonths();
        }
        remember(organization, state, before);
    }

    private void remember(UUID organization, CheckState state, @Nullable Known before) {
        var now = clock.instant();
        var last = state.last();
        var first = before == null ? now : before.since();
        // under way: the next minute goes on
        var readAt = check.isDue(state) ? Instant.EPOCH : now;
        known.put(
                organization,
                new Known(readAt, last == null ? first : last.at(), last != null && last.wrong() != null));
    }

    private double oldest() {
        var now = clock.instant();
        return known.values().stream()
                .mapToLong(one -> Duration.between(one.since(), now).toSeconds())
                .max()
                .orElse(0);
    }

    private List<UUID> organizations() {
        return database.resultQuery("select audited_organizations()").fetch(0, UUID.class);
    }
}
