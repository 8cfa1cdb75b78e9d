package dev.outputhub.notification.inbound;

import dev.outputhub.notification.notification.NotificationFeed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Our copy of the events of terms. */
record LimitedTerm(UUID id, @Nullable List<UUID> groups) {

    /** Which records carry it is not known here: what was told of any of them is said without words from then on. */
    void forget(NotificationFeed feed) {
        if (groups != null) {
            feed.forgetWords(OutputAssigned.RECORD_KIND, null, OutputAssigned.WITHOUT_WORDS);
        }
    }
}
