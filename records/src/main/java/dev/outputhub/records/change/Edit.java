package dev.outputhub.records.change;

import dev.outputhub.platform.events.Event;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A change of a record's own fields, worked out and checked, and not yet made. */
public interface Edit {

    /** Whether it makes the record another than it is. */
    boolean differs();

    void describe(Changes changes);

    /**
     * Stores it and counts the record's version up.
     *
     * @param changed names of what changed, terms included
     * @return what the other services are told
     */
    List<Event> save(List<String> changed);

    /** The merge patch that makes of the record what it was before. */
    ObjectNode back();
}
