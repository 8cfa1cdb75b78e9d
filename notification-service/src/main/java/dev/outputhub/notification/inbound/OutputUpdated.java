package dev.outputhub.notification.inbound;

import dev.outputhub.notification.notification.NotificationFeed;
import java.util.List;
import java.util.UUID;

/** Our copy of the event. */
record OutputUpdated(UUID id, List<String> changed) {

    private static final String LIBRARIES = "terms.output-libraries";

    /** It may be open to some groups alone since, and whoever was told of it be in none of them. */
    void forget(NotificationFeed feed) {
        if (changed.contains(LIBRARIES)) {
            feed.forgetWords(OutputAssigned.RECORD_KIND, id, OutputAssigned.WITHOUT_WORDS);
        }
    }
}
