package dev.outputhub.gateway.signin;

import dev.outputhub.gateway.routing.DoorProperties;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebSession;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ends the session here, and sends the browser to Keycloak to end it there too. A form is redirected; a script, which cannot
 * follow a redirect to another origin, gets the address and goes there itself.
 */
@RestController
class SignOutController {

    private final IdentityProperties identity;
    private final DoorProperties door;
    private final JsonMapper json;

    SignOutController(IdentityProperties identity, DoorProperties door, JsonMapper json) {
        this.identity = identity;
        this.door = door;
        this.json = json;
    }

    @PostMapping("/logout")
    Mono<ResponseEntity<Map<String, String>>> signOut(WebSession session, ServerHttpRequest request) {
        var next = atKeycloak(session);
        return session.invalidate().thenReturn(answer(next, request));
    }

    private URI atKeycloak(WebSession session) {
        var address = UriComponentsBuilder.fromUriString(identity.browserEndpoint("logout"))
                .queryParam("client_id", identity.clientId())
                .queryParam("post_logout_redirect_uri", door.origin() + "/");
        Tokens.in(session, json)
                .map(Tokens::idToken)
                .ifPresent(idToken -> address.queryParam("id_token_hint", idToken));
        return address.encode().build().toUri();
    }

    private static ResponseEntity<Map<String, String>> answer(URI next, ServerHttpRequest request) {
        var html = request.getHeaders().getAccept().stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
        return html
                ? ResponseEntity.status(HttpStatus.SEE_OTHER).location(next).build()
                : ResponseEntity.ok(Map.of("logoutUrl", next.toString()));
    }
}
