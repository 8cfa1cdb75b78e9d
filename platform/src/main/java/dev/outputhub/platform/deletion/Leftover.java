package dev.outputhub.platform.deletion;

import java.util.UUID;

/** What a service keeps of an organisation beside the rows of its tables. */
@FunctionalInterface
public interface Leftover {

    /**
     * Removes a part of it, or all; is asked again until there was nothing. Comes before the rows go.
     *
     * @return whether anything was there
     */
    boolean remove(UUID organization);
}
