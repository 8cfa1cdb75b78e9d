package dev.outputhub.conversation.imports;

import dev.outputhub.conversation.imports.job.ImportSettings;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Follows an import. The state is read from the database, so it does not matter which process runs the import; an event's id
 * is the version of that state, so whoever comes back with the last one gets only what is newer.
 */
@Component
class ImportProgress {

    private final ImportViews reading;
    private final ImportSettings settings;

    ImportProgress(ImportViews reading, ImportSettings settings) {
        this.reading = reading;
        this.settings = settings;
    }

    SseEmitter follow(UUID id, long lastSeen) {
        var first = reading.one(id);
        var emitter = new SseEmitter(settings.streamTimeout().toMillis());
        var principal = CurrentPrincipal.get();
        var follower = Thread.ofVirtual()
                .name("import-progress")
                .unstarted(() -> CurrentPrincipal.run(principal, () -> send(emitter, first, lastSeen)));
        emitter.onTimeout(emitter::complete);
        emitter.onCompletion(follower::interrupt);
        follower.start();
        return emitter;
    }

    private void send(SseEmitter emitter, ImportView first, long lastSeen) {
        try {
            var seen = lastSeen;
            for (var state = first; ; state = reading.one(first.id())) {
                if (state.version() > seen) {
                    emitter.send(SseEmitter.event()
                            .id(Long.toString(state.version()))
                            .name(name(state))
                            .data(state));
                    seen = state.version();
                }
                if (state.progress() == null) {
                    emitter.complete();
                    return;
                }
                Thread.sleep(settings.progressInterval());
            }
        } catch (IOException | IllegalStateException gone) {
            emitter.complete();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            emitter.completeWithError(failure);
        }
    }

    private static String name(ImportView state) {
        return state.progress() == null ? state.state() : "progress";
    }
}
