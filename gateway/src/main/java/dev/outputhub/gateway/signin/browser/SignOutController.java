package dev.outputhub.gateway.signin.browser;

import dev.outputhub.gateway.routing.DoorProperties;
import dev.outputhub.gateway.session.HeldSessions;
import dev.outputhub.gateway.signin.ended.SessionRegister;
import dev.outputhub.gateway.signin.keycloak.KeycloakSessions;
import dev.outputhub.gateway.signin.keycloak.Tokens;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ends the session here and at Keycloak, and by the browser at the company's identity provider where it began at one. A form is redirected;
 * a script is told where to go next.
 */
@RestController
class SignOutController {

    private final KeycloakSessions keycloak;
    private final SessionRegister register;
    private final DoorProperties door;
    private final JsonMapper json;

    SignOutController(KeycloakSessions keycloak, SessionRegister register, DoorProperties door, JsonMapper json) {
        this.keycloak = keycloak;
        this.register = register;
        this.door = door;
        this.json = json;
    }

    @PostMapping("/logout")
    Mono<ResponseEntity<Map<String, String>>> signOut(WebSession session, ServerHttpRequest request) {
        String held = session.getAttribute(HeldSessions.KEYCLOAK_SESSION);
        var home = URI.create(door.origin() + "/");
        var tokens = Tokens.in(session, json);
        return session.invalidate()
                .then(Mono.justOrEmpty(held).flatMap(register::close))
                // nobody was signed in here, so there is nothing to end there
                .then(tokens.map(it -> next(it, home)).orElse(Mono.just(home)))
                .map(next -> answer(next, request));
    }

    private Mono<URI> next(Tokens tokens, URI home) {
        if (tokens.isBrokered() && tokens.idToken() != null) {
            return Mono.just(keycloak.endByBrowser(home.toString(), tokens.idToken()));
        }
        return Mono.justOrEmpty(tokens.refreshToken())
                .flatMap(keycloak::end)
                .defaultIfEmpty(true)
                .map(done -> done ? home : keycloak.endByBrowser(home.toString(), null));
    }

    private static ResponseEntity<Map<String, String>> answer(URI next, ServerHttpRequest request) {
        var html = request.getHeaders().getAccept().stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
        return html
                ? ResponseEntity.status(HttpStatus.SEE_OTHER).location(next).build()
                : ResponseEntity.ok(Map.of("logoutUrl", next.toString()));
    }
}
