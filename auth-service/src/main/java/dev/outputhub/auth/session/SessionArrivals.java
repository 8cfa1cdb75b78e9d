package dev.outputhub.auth.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells each organisation of a session when it opens something there first, and when its person signs out. */
@Service
public class SessionArrivals {

    private static final int REMEMBERED = 10_000;

    private record Arrival(UUID organization, UUID session) {}

    private final SessionPlaces places;
    private final Devices devices;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Cache<Arrival, Boolean> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    SessionArrivals(SessionPlaces places, Devices devices, Journal journal, PlatformTransactionManager transactions) {
        this.places = places;
        this.devices = devices;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Costs a look into memory where it is no arrival: sessions at work are asked about every other second. */
    public void arrive(Principal principal, UUID session, Browser browser) {
        var arrival = new Arrival(principal.organizationId(), session);
        if (known.getIfPresent(arrival) == null) {
            CurrentPrincipal.run(
                    principal.from(browser.address()),
                    () -> transaction.executeWithoutResult(_ -> {
                        if (places.enter(session)) {
                            record("session.signed-in", session, null, device(browser));
                        }
                    }));
            known.put(arrival, true);
        }
    }

    /** In every organisation where the session opened something. */
    void leave(KeptSession session) {
        for (var organization : places.of(session.id())) {
            CurrentPrincipal.run(
                    Principal.actingFor(organization, session.person())
                            .from(session.browser().address()),
                    () -> transaction.executeWithoutResult(
                            _ -> record("session.signed-out", session.id(), device(session.browser()), null)));
        }
    }

    private Map<String, String> device(Browser browser) {
        return Map.of("device", devices.describe(browser.userAgent()));
    }

    private void record(
            String action, UUID session, @Nullable Map<String, String> before, @Nullable Map<String, String> after) {
        journal.record(new AuditEntry(action, "session", session, before, after));
    }
}
