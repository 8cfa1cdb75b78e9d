package dev.outputhub.gateway.search;

import dev.outputhub.gateway.problems.Problem;
import dev.outputhub.gateway.routing.Service;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far the pages have come in the list of each owner. An owner that did not answer once stays out of the following pages,
 * for its best hits would come after worse ones; a new search asks it again.
 */
record Positions(Map<Service, Integer> offsets, Set<Service> absent, int question) {

    static Positions start(SearchQuery query) {
        return new Positions(Map.of(), Set.of(), query.fingerprint());
    }

    static Positions of(SearchQuery query, JsonMapper json) {
        if (query.cursor() == null) {
            return start(query);
        }
        try {
            var positions = json.readValue(Base64.getUrlDecoder().decode(query.cursor()), Positions.class);
            if (positions.question == query.fingerprint()
                    && positions.offsets.values().stream().allMatch(offset -> offset >= 0)) {
                return positions;
            }
        } catch (JacksonException | IllegalArgumentException | NullPointerException garbled) {
            // told below, as a cursor of another question
        }
        throw Problem.invalid("cursor", "belongs to another search");
    }

    int offset(Service owner) {
        return offsets.getOrDefault(owner, 0);
    }

    String encode(JsonMapper json) {
        var bytes = json.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
