package dev.outputhub.auth.vouching;

import java.time.Instant;
import java.util.UUID;

/**
 * That a trail begins later than with its first entry, since those before were kept long enough.
 *
 * @param from the sequence of the first entry that is kept; a checkpoint begins with it
 * @param previous the hash of the last one that is not, in hex
 * @param removed how many went
 * @param before what is older went
 * @param days for how long the organisation keeps entries
 */
record Beginning(UUID organization, long from, String previous, long removed, Instant before, int days, Instant at) {

    static final String TYPE = "audit-beginning";
}
