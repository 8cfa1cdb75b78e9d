package dev.outputhub.gateway.search;

import dev.outputhub.gateway.routing.Service;
import org.springframework.http.HttpStatusCode;

/** What became of the question to one owner. */
sealed interface Part {

    Service owner();

    record Answered(Service owner, int offset, Hits hits) implements Part {

        boolean hasMoreAfter(int taken, int limit) {
            var all = hits.items().size();
            var moreThere = all >= limit && (hits.nextCursor() != null || hits.total() > offset + all);
            return taken < all || moreThere;
        }
    }

    /** Away or too slow. */
    record Missing(Service owner) implements Part {}

    /** The question itself is wrong, or not allowed: its words are the answer. */
    record Refused(Service owner, HttpStatusCode status, byte[] problem) implements Part {}
}
