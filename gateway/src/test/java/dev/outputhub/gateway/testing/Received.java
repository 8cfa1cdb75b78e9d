package dev.outputhub.gateway.testing;

import com.sun.net.httpserver.Headers;
import java.net.URI;

/** A request as a service got it. */
public record Received(String method, URI uri, Headers headers, String body) {

    public String header(String name) {
        return headers.getFirst(name);
    }

    public String path() {
        return uri.getPath();
    }

    public String query() {
        return uri.getRawQuery();
    }
}
