package dev.outputhub.conversation.imports;

import dev.outputhub.conversation.imports.job.ImportSettings;
import dev.outputhub.conversation.jobs.Following;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Follows an import; an event's id is the version it tells of. */
@Component
class ImportProgress {

    private final ImportViews reading;
    private final Following following;

    ImportProgress(ImportViews reading, ImportSettings settings) {
        this.reading = reading;
        this.following = new Following(settings.progressInterval(), settings.streamTimeout());
    }

    SseEmitter follow(UUID id, @Nullable String lastEventId) {
        return following.follow(() -> reading.one(id), lastEventId);
    }
}
