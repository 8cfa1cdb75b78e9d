package dev.outputhub.journeys;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A request as it goes over the wire, with nothing checked or put right.
 *
 * @param target path and query as they stand in the request line
 * @param change what was done to a valid request, for whoever reads of it
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
record HostileRequest(
        int number, Operation operation, String target, Map<String, String> headers, byte[] body, String change) {

    private static final int SHOWN = 600;

    String method() {
        return operation.method();
    }

    @Override
    public String toString() {
        var sent = text(body);
        return "#%d %s %s%n    changed: %s%n    headers: %s%n    body (%d bytes): %s"
                .formatted(
                        number,
                        method(),
                        shortened(target),
                        shortened(change),
                        shortened(headers.toString()),
                        body.length,
                        shortened(sent));
    }

    static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    static String shortened(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "… (" + text.length() + ")" : text;
    }
}
