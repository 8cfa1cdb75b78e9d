package dev.outputhub.gateway.search;

import dev.outputhub.gateway.problems.ErrorCode;
import dev.outputhub.gateway.problems.Problem;
import dev.outputhub.gateway.signin.Caller;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@RestController
class SearchController {

    private static final String PATH = "/api/v1/search";
    private static final String SCOPE = "search:read";

    private final Search search;
    private final JsonMapper json;

    SearchController(Search search, JsonMapper json) {
        this.search = search;
        this.json = json;
    }

    @GetMapping(PATH)
    Mono<SearchAnswer> find(ServerWebExchange exchange) {
        var caller = Caller.of(exchange)
                .orElseThrow(() -> new Problem(ErrorCode.UNAUTHENTICATED, "Sign in, or send an access token."));
        if (!caller.holds(SCOPE)) {
            throw new Problem(ErrorCode.SCOPE_MISSING, "This needs the scope " + SCOPE + ".");
        }
        var query = SearchQuery.of(exchange.getRequest().getQueryParams());
        return search.find(query, caller.accessToken());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(SearchRefused refused) {
        var refusal = refused.refusal();
        return ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(atOurAddress(refusal.problem()));
    }

    private byte[] atOurAddress(byte[] problem) {
        return json.readTree(problem) instanceof ObjectNode members
                ? json.writeValueAsBytes(members.put("instance", PATH))
                : problem;
    }
}
