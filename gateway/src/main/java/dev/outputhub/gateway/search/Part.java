package dev.outputhub.gateway.search;

import dev.outputhub.gateway.routing.Service;
import java.util.List;
import org.springframework.http.HttpStatusCode;

/** What became of the question to one owner. */
sealed interface Part {

    Service owner();

    record Answered(Service owner, Hits hits) implements Part {
        boolean hasMoreAfter(int taken) {
            return taken < hits.items().size() || hits.more();
        }
    }

    /** Away, too slow or at fault. */
    record Missing(Service owner, LeftOut.Reason reason) implements Part {}

    /** None of its kinds has a filter of the question: of them nothing is found. */
    record Narrowed(Service owner, List<String> unknownFilters) implements Part {}

    /** The question itself is wrong, or not allowed: its words are the answer. */
    record Refused(Service owner, HttpStatusCode status, byte[] problem) implements Part {}
}
