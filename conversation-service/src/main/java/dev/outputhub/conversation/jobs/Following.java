package dev.outputhub.conversation.jobs;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Follows a job by server-sent events. Its state is read from the database, so it does not matter which process runs it; an event's id
 * counts the steps of that state, so whoever comes back with the last one gets only what is newer.
 */
public final class Following {

    private final Duration interval;
    private final Duration timeout;

    public Following(Duration interval, Duration timeout) {
        this.interval = interval;
        this.timeout = timeout;
    }

    /** A job as callers see it, at one moment. */
    public interface Moment {
        long step();

        boolean ended();

        String stateName();
    }

    /** @param lastEventId as the header has it; one that is not ours begins with what is there now */
    public <T extends Moment> SseEmitter follow(Supplier<T> reading, @Nullable String lastEventId) {
        var first = reading.get();
        var emitter = new SseEmitter(timeout.toMillis());
        var principal = CurrentPrincipal.get();
        var follower = Thread.ofVirtual()
                .name("job-progress")
                .unstarted(
                        () -> CurrentPrincipal.run(principal, () -> send(emitter, first, reading, step(lastEventId))));
        emitter.onTimeout(emitter::complete);
        emitter.onCompletion(follower::interrupt);
        follower.start();
        return emitter;
    }

    private <T extends Moment> void send(SseEmitter emitter, T first, Supplier<T> reading, long lastSeen) {
        try {
            var seen = lastSeen;
            for (var state = first; ; state = reading.get()) {
                if (state.step() > seen) {
                    emitter.send(SseEmitter.event()
                            .id(Long.toString(state.step()))
                            .name(state.ended() ? state.stateName() : "progress")
                            .data(state));
                    seen = state.step();
                }
                if (state.ended()) {
                    emitter.complete();
                    return;
                }
                Thread.sleep(interval);
            }
        } catch (IOException | IllegalStateException gone) {
            emitter.complete();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            emitter.completeWithError(failure);
        }
    }

    private static long step(@Nullable String lastEventId) {
        return lastEventId != null && lastEventId.matches("\\d{1,18}") ? Long.parseLong(lastEventId) : 0;
    }
}
