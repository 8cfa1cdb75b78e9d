package dev.outputhub.gateway.search;

import dev.outputhub.gateway.resilience.Breakers;
import dev.outputhub.gateway.routing.Service;
import dev.outputhub.gateway.routing.ServiceAddresses;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
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

    Owners(WebClient client, ServiceAddresses addresses, Breakers breakers, SearchProperties properties) {
        this.client = client;
        this.addresses = addresses;
        this.breakers = breakers;
        this.properties = properties;
    }

    Mono<Part> ask(Service owner, SearchQuery query, int offset, String accessToken) {
        var call = client.get()
                .uri(address(owner, query, offset))
                .headers(headers -> headers.setBearerAuth(accessToken))
                .retrieve()
                .bodyToMono(Hits.class);
        // outside of the breaker: that a page does not wait for a hard question says nothing about the service's other
        // answers
        return breakers.guard(owner, call)
                .timeout(properties.timeout())
                .<Part>map(hits -> new Part.Answered(owner, offset, hits))
                .onErrorResume(failure -> Mono.just(unanswered(owner, failure)));
    }

    private URI address(Service owner, SearchQuery query, int offset) {
        var address = UriComponentsBuilder.fromUri(addresses.of(owner)).path("/api/v1/search-hits");
        query.filters()
                .forEach((name, values) -> values.forEach(value -> address.queryParam(encode(name), encode(value))));
        return address.queryParam("q", encode(query.text()))
                .queryParam("kinds", query.kindsOf(owner))
                .queryParam("limit", query.limit())
                .queryParam("offset", offset)
                .build(true)
                .toUri();
    }

    private static String encode(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    private static Part unanswered(Service owner, Throwable failure) {
        if (failure instanceof WebClientResponseException answer && isRefusal(answer.getStatusCode())) {
            return new Part.Refused(owner, answer.getStatusCode(), answer.getResponseBodyAsByteArray());
        }
        LOG.warn("The search went without {}: {}", owner.id(), failure.toString());
        return new Part.Missing(owner);
    }

    private static boolean isRefusal(HttpStatusCode status) {
        return status instanceof HttpStatus known && REFUSALS.contains(known);
    }
}
