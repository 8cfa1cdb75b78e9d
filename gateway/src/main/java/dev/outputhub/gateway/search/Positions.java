package dev.outputhub.gateway.search;

import dev.outputhub.gateway.problems.Problem;
import dev.outputhub.gateway.routing.Service;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far the pages have come in the list of each owner. An owner that did not answer once stays out of the following pages,
 * for its best hits would come after worse ones; a new search asks it again.
 *
 * @param after of each owner the hit taken last, as it understands it: {@code score,id}
 * @param absent the owners that did not answer, and why
 */
record Positions(Map<Service, String> after, Map<Service, LeftOut.Reason> absent, int question) {

    static Positions start(SearchQuery query) {
        return new Positions(Map.of(), Map.of(), query.fingerprint());
    }

    static Positions of(SearchQuery query, JsonMapper json) {
        if (query.cursor() == null) {
            return start(query);
        }
        try {
            var positions = json.readValue(Base64.getUrlDecoder().decode(query.cursor()), Positions.class);
            if (positions.question == query.fingerprint()) {
                return new Positions(Map.copyOf(positions.after), Map.copyOf(positions.absent), positions.question);
            }
        } catch (JacksonException | IllegalArgumentException | NullPointerException garbled) {
            // told below, as a cursor of another question
        }
        throw Problem.invalid("cursor", "belongs to another search");
    }

    String encode(JsonMapper json) {
        var bytes = json.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
