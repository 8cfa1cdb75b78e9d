package dev.outputhub.conversation.exports;

import dev.outputhub.conversation.exports.job.ExportSettings;
import dev.outputhub.conversation.jobs.Following;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Follows an export; an event's id counts its steps. */
@Component
class ExportProgress {

    private final ExportViews reading;
    private final Following following;

    ExportProgress(ExportViews reading, ExportSettings settings) {
        this.reading = reading;
        this.following = new Following(settings.progressInterval(), settings.streamTimeout());
    }

    SseEmitter follow(UUID id, @Nullable String lastEventId) {
        return following.follow(() -> reading.one(id), lastEventId);
    }
}
