package dev.outputhub.llm.worker;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Offers what nobody has taken up: because its worker died, its connection was at its limit, or its message is still on its way.
 * The message is the quick way, this is the sure one.
 */
@Component
class Dispatcher {

    private final UnclaimedCompletions unclaimed;
    private final Workers workers;
    private final WorkerProperties properties;
    private final Clock clock;

    Dispatcher(UnclaimedCompletions unclaimed, Workers workers, WorkerProperties properties, Clock clock) {
        this.unclaimed = unclaimed;
        this.workers = workers;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${hub.llm.worker.backlog:2s}", initialDelayString = "${hub.llm.worker.backlog:2s}")
    void offer() {
        var now = clock.instant();
        for (var one : unclaimed.find(now.minus(properties.unclaimedAfter()), now)) {
            CurrentPrincipal.run(
                    Principal.actingFor(one.organizationId(), one.personId()), () -> workers.offer(one.id()));
        }
    }
}
