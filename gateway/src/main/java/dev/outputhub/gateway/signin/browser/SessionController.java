package dev.outputhub.gateway.signin.browser;

import dev.outputhub.gateway.problems.ErrorCode;
import dev.outputhub.gateway.problems.Problem;
import dev.outputhub.gateway.signin.Caller;
import dev.outputhub.gateway.signin.keycloak.Tokens;
import dev.outputhub.gateway.signin.person.People;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The browser's own session: in which organisation the person goes on. */
@RestController
class SessionController {

    record Choice(@Nullable String organization) {}

    private final People people;
    private final JsonMapper json;

    SessionController(People people, JsonMapper json) {
        this.people = people;
        this.json = json;
    }

    /** The session takes another id with it, so that nothing a browser kept by the old cookie is taken for the new organisation's. */
    @PutMapping("/api/v1/session")
    Mono<ResponseEntity<Void>> change(@RequestBody Choice choice, WebSession session, ServerWebExchange exchange) {
        var slug = choice.organization();
        if (slug == null || slug.isBlank()) {
            return Mono.error(Problem.invalid("organization", "must be the slug of an organisation of yours"));
        }
        return Mono.justOrEmpty(Tokens.in(session, json))
                .switchIfEmpty(Mono.error(new Problem(
                        ErrorCode.NO_SESSION,
                        "Browsers have a session. Send the header " + People.ORGANIZATION + " with each request.")))
                .flatMap(tokens -> people.verify(tokens.accessToken(), slug.strip(), null))
                .flatMap(there -> {
                    Caller.of(there).putAsNextInto(exchange);
                    CurrentOrganization.choose(session, slug.strip());
                    return session.changeSessionId();
                })
                .thenReturn(ResponseEntity.noContent().build());
    }
}
