package dev.outputhub.gateway.search;

import dev.outputhub.gateway.problems.Failures;
import dev.outputhub.gateway.problems.Problem;
import dev.outputhub.gateway.routing.Service;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
                .filter(owner -> !positions.absent().containsKey(owner))
                .flatMapSequential(
                        owner -> owners.ask(owner, query, positions.after().get(owner), accessToken))
                .collectList()
                .map(parts -> page(query, positions, parts));
    }

    private SearchAnswer page(SearchQuery query, Positions positions, List<Part> parts) {
        var answered = new ArrayList<Part.Answered>();
        var narrowed = new ArrayList<Part.Narrowed>();
        var missing = new EnumMap<Service, LeftOut.Reason>(Service.class);
        missing.putAll(positions.absent());
        for (var part : parts) {
            switch (part) {
                case Part.Refused refused -> throw new SearchRefused(refused);
                case Part.Answered answer -> answered.add(answer);
                case Part.Narrowed narrow -> narrowed.add(narrow);
                case Part.Missing gone -> missing.put(gone.owner(), gone.reason());
            }
        }
        // one who was asked for files alone knows nothing of filters
        if (answered.stream().noneMatch(part -> query.owns(part.owner()))) {
            // a filter that nobody knows, unless one who is missing may know it
            throw missing.isEmpty() ? unknown(narrowed) : Failures.unavailable();
        }
        var leftOut = leftOut(query, answered, narrowed, missing);
        return SearchAnswer.of(query, positions, answered, missing, leftOut, json);
    }

    private static Problem unknown(List<Part.Narrowed> narrowed) {
        return Problem.unknownParameters(narrowed.stream()
                .flatMap(part -> part.unknownFilters().stream())
                .distinct()
                .sorted()
                .toList());
    }

    private static List<LeftOut> leftOut(
            SearchQuery query,
            List<Part.Answered> answered,
            List<Part.Narrowed> narrowed,
            Map<Service, LeftOut.Reason> missing) {
        var leftOut = new ArrayList<LeftOut>();
        missing.forEach((owner, reason) ->
                query.missingWithout(owner).forEach(kind -> leftOut.add(LeftOut.without(kind, owner.id(), reason))));
        narrowed.forEach(part -> query.missingWithout(part.owner())
                .forEach(kind ->
                        part.unknownFilters().forEach(filter -> leftOut.add(LeftOut.withoutFilter(kind, filter)))));
        answered.stream()
                .flatMap(part -> part.hits().leftOut().stream())
                .forEach(kind -> leftOut.add(LeftOut.withoutFilter(kind.kind(), kind.filter())));
        return leftOut;
    }
}
