package dev.outputhub.records.life;

import dev.outputhub.platform.events.Event;
import java.util.UUID;

/** What the other services are told of the end of a record and of its return; each is asked for within the transaction. */
public interface RecordEvents {

    /** It is out of sight, or gone for good: who heard it already learns nothing new. */
    Event deleted(UUID id);

    Event restored(UUID id);
}
