package dev.outputhub.records.life;

import dev.outputhub.platform.events.Event;
import java.util.UUID;

/** What the other services are told of the end of a record and of its return; each is asked for within the transaction. */
public interface RecordEvents {

    /** It is out of sight. */
    Event deleted(UUID id);

    /** It is gone for good: who heard already that it is out of sight learns nothing new, unless a kind says otherwise. */
    default Event purged(UUID id) {
        return deleted(id);
    }

    Event restored(UUID id);
}
