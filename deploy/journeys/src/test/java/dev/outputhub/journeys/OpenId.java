package dev.outputhub.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A request that would be accepted but for one id that is left open.
 *
 * @param place where in the request the id goes
 * @param collection of the records whose ids belong there
 * @param body null for a request that has none
 */
record OpenId(
        String method, String place, String collection, UnaryOperator<String> address, UnaryOperator<String> body) {

    /** In place of a method: a file is sent. */
    static final String UPLOAD = "UPLOAD";

    private static final Map<String, String> ANY_VERSION = Map.of("If-Match", "*");

    /** @param request a method, an address and perhaps a body, with {@code $} for the id */
    static OpenId of(String collection, String request) {
        var parts = request.split(" ", 3);
        return new OpenId(
                parts[0],
                "$",
                collection,
                id -> parts[1].replace("$", id),
                id -> parts.length < 3 ? null : parts[2].replace("$", id));
    }

    Api.Answer call(Api api, String id) {
        return method.equals(UPLOAD)
                ? api.upload(address.apply(id), "note.txt", "Low water at noon".getBytes(UTF_8), Map.of())
                : api.head(method, address.apply(id), body.apply(id), ANY_VERSION);
    }

    /** Whether an id of nothing is no failure: of a list, where each record has an answer of its own, or where a link is to go. */
    boolean mayFindNothing() {
        var to = address.apply("");
        return method.equals("GET") || to.contains("/batch") || (method.equals("DELETE") && to.contains("/links/"));
    }

    @Override
    public String toString() {
        var sent = body.apply("$");
        return method + " " + address.apply("$") + " " + place + (place.equals("$") && sent != null ? " " + sent : "");
    }
}
