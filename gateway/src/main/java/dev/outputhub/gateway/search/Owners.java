package dev.outputhub.gateway.search;

import dev.outputhub.gateway.resilience.Breakers;
import dev.outputhub.gateway.routing.Service;
import dev.outputhub.gateway.routing.ServiceAddresses;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks the owner of some kinds for its hits, in the name of the caller. */
@Component
class Owners {

    private static final Logger LOG = LoggerFactory.getLogger(Owners.class);

    /** What is wrong with the question itself; anything else is the owner's trouble, and the page goes without it. */
    private static final Set<HttpStatus> REFUSALS = Set.of(
            HttpStatus.BAD_REQUEST, HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN, HttpStatus.UNPROCESSABLE_CONTENT);

    private final WebClient client;
    private final ServiceAddresses addresses;
    private final Breakers breakers;
    private final SearchProperties properties;
    private final JsonMapper json;

    Owners(
            WebClient client,
            ServiceAddresses addresses,
            Breakers breakers,
            SearchProperties properties,
            JsonMapper json) {
        this.client = client;
        this.addresses = addresses;
        this.breakers = breakers;
        this.properties = properties;
        this.json = json;
    }

    /** @param after the hit after which to go on; null for the best ones */
    Mono<Part> ask(Service owner, SearchQuery query, @Nullable String after, String accessToken) {
        var call = client.get()
                .uri(address(owner, query, after))
                .headers(headers -> headers.setBearerAuth(accessToken))
                .retrieve()
                .bodyToMono(Hits.class);
        // outside of the breaker: that a page does not wait for a hard question says nothing about the service's other
        // answers
        return breakers.guard(owner, call)
                .timeout(properties.timeout())
                .<Part>map(hits -> new Part.Answered(owner, hits))
                .onErrorResume(failure -> Mono.just(unanswered(owner, failure)));
    }

    private URI address(Service owner, SearchQuery query, @Nullable String after) {
        var address = UriComponentsBuilder.fromUri(addresses.of(owner)).path("/api/v1/search-hits");
        query.filters()
                .forEach((name, values) -> values.forEach(value -> address.queryParam(encode(name), encode(value))));
        if (after != null) {
            address.queryParam("after", encode(after));
        }
        return address.queryParam("q", encode(query.text()))
                .queryParam("kinds", String.join(",", query.kindsOf(owner)))
                .queryParam("limit", query.limit())
                .build(true)
                .toUri();
    }

    private static String encode(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    private Part unanswered(Service owner, Throwable failure) {
        if (failure instanceof WebClientResponseException answer && isRefusal(answer.getStatusCode())) {
            var problem = answer.getResponseBodyAsByteArray();
            var unknown = unknownFilters(problem);
            return unknown.isEmpty()
                    ? new Part.Refused(owner, answer.getStatusCode(), problem)
                    : new Part.Narrowed(owner, unknown);
        }
        LOG.warn("The search went without {}: {}", owner.id(), failure.toString());
        return new Part.Missing(owner, reason(failure));
    }

    private List<String> unknownFilters(byte[] problem) {
        try {
            var read = json.readTree(problem);
            return "unknown-parameter".equals(read.path("code").asString(""))
                    ? read.path("errors")
                            .valueStream()
                            .map(error -> error.path("field").asString(""))
                            .toList()
                    : List.of();
        } catch (JacksonException noProblem) {
            return List.of();
        }
    }

    private static LeftOut.Reason reason(Throwable failure) {
        return switch (failure) {
            case TimeoutException _ -> LeftOut.Reason.TOO_SLOW;
            case WebClientResponseException answer when answer.getStatusCode().value() != 503 -> LeftOut.Reason.FAILED;
            default -> LeftOut.Reason.AWAY;
        };
    }

    private static boolean isRefusal(HttpStatusCode status) {
        return status instanceof HttpStatus known && REFUSALS.contains(known);
    }
}
