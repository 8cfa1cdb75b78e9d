package dev.outputhub.gateway.search;

import dev.outputhub.gateway.problems.Failures;
import dev.outputhub.gateway.routing.Service;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** One search over everything: asks the owners at once, and ranks their hits together. */
@Component
class Search {

    private final Owners owners;
    private final JsonMapper json;

    Search(Owners owners, JsonMapper json) {
        this.owners = owners;
        this.json = json;
    }

    /** Fails with {@link SearchRefused} when an owner finds fault with the question. */
    Mono<SearchAnswer> find(SearchQuery query, String accessToken) {
        var positions = Positions.of(query, json);
        return Flux.fromIterable(query.owners())
                .filter(owner -> !positions.absent().contains(owner))
                .flatMap(owner -> owners.ask(owner, query, positions.offset(owner), accessToken))
                .collectList()
                .map(parts -> page(query, positions, parts));
    }

    private SearchAnswer page(SearchQuery query, Positions positions, List<Part> parts) {
        parts.stream()
                .filter(Part.Refused.class::isInstance)
                .map(Part.Refused.class::cast)
                .findFirst()
                .ifPresent(refused -> {
                    throw new SearchRefused(refused);
                });
        var answered = parts.stream()
                .filter(Part.Answered.class::isInstance)
                .map(Part.Answered.class::cast)
                .toList();
        if (answered.isEmpty()) {
            throw Failures.unavailable();
        }
        var missing = EnumSet.noneOf(Service.class);
        missing.addAll(positions.absent());
        parts.stream().filter(Part.Missing.class::isInstance).map(Part::owner).forEach(missing::add);
        return SearchAnswer.of(query, positions, answered, missing, json);
    }
}
