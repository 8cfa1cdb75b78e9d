package dev.outputhub.gateway.testing;

import dev.outputhub.gateway.routing.DoorProperties;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** Keeps cookies and can sign in; goes where it is told and follows nothing by itself. */
public final class Browser {

    private final WebTestClient client;
    private final DoorProperties door;
    private final Map<String, ResponseCookie> cookies;

    public Browser(DoorProperties door) {
        this(door, new LinkedHashMap<>());
    }

    private Browser(DoorProperties door, Map<String, ResponseCookie> cookies) {
        this.door = door;
        this.client = Door.at(door);
        this.cookies = cookies;
    }

    /** The same, where its next requests come to another gateway. */
    public Browser behind(DoorProperties other) {
        return new Browser(other, cookies);
    }

    public FluxExchangeResult<String> get(String path) {
        return exchange(HttpMethod.GET, path, Map.of("Accept", "text/html"));
    }

    public FluxExchangeResult<String> api(String path) {
        return exchange(HttpMethod.GET, path, Map.of("Accept", "application/json"));
    }

    /** What a stream tells, as it comes. */
    public Flux<String> events(String path) {
        return exchange(HttpMethod.GET, path, Map.of("Accept", "text/event-stream"))
                .getResponseBody();
    }

    /** As the page's scripts write: with the token out of the readable cookie. */
    public FluxExchangeResult<String> post(String path) {
        return exchange(
                HttpMethod.POST,
                path,
                Map.of("X-XSRF-TOKEN", cookie("XSRF-TOKEN").getValue()));
    }

    public FluxExchangeResult<String> put(String path, String json) {
        return exchange(
                HttpMethod.PUT,
                path,
                Map.of(
                        "X-XSRF-TOKEN",
                        cookie("XSRF-TOKEN").getValue(),
                        "Content-Type",
                        "application/json",
                        "Accept",
                        "application/json"),
                json);
    }

    public FluxExchangeResult<String> postFromAnotherSite(String path) {
        return exchange(HttpMethod.POST, path, Map.of());
    }

    /** As a form of the page does: it cannot set headers, and is redirected. */
    public FluxExchangeResult<String> submit(String path) {
        var form = "_csrf=" + cookie("XSRF-TOKEN").getValue();
        return exchange(
                HttpMethod.POST,
                path,
                Map.of("Accept", "text/html", "Content-Type", "application/x-www-form-urlencoded"),
                form);
    }

    /** Through the sign-in page and back; answers where it ended. */
    public String signIn(String query) {
        var toKeycloak = location(get("/oauth2/authorization/keycloak" + query));
        var back = World.identity().signIn(toKeycloak);
        var home = location(get(back.getRawPath() + "?" + back.getRawQuery()));
        get("/");
        return home.toString().replace(door.origin(), "");
    }

    public ResponseCookie cookie(String name) {
        return cookies.get(name);
    }

    public void keep(ResponseCookie cookie) {
        cookies.put(cookie.getName(), cookie);
    }

    private FluxExchangeResult<String> exchange(HttpMethod method, String path, Map<String, String> headers) {
        return exchange(method, path, headers, "");
    }

    private FluxExchangeResult<String> exchange(
            HttpMethod method, String path, Map<String, String> headers, String body) {
        var result = client.method(method)
                .uri(URI.create(door.publicUrl() + path))
                .headers(it -> headers.forEach(it::set))
                .cookies(it -> cookies.values().forEach(cookie -> it.add(cookie.getName(), cookie.getValue())))
                .bodyValue(body)
                .exchange()
                .returnResult(String.class);
        result.getResponseCookies().forEach((name, values) -> {
            var cookie = values.getLast();
            if (cookie.getMaxAge().isZero()) {
                cookies.remove(name);
            } else {
                cookies.put(name, cookie);
            }
        });
        return result;
    }

    private static URI location(FluxExchangeResult<String> result) {
        return result.getResponseHeaders().getLocation();
    }
}
