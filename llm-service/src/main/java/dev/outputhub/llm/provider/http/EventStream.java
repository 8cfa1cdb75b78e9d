package dev.outputhub.llm.provider.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.function.Predicate;

/**
 * Reads server-sent events (HTML standard, 9.2): comments, every kind of line end, characters that arrive in halves. The SDKs' own
 * readers end with an error at an empty event and at {@code "error": null}. A last event without the empty line after it counts.
 */
public final class EventStream {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private String name = "";
    private StringJoiner data = new StringJoiner("\n");
    private boolean anyData;

    private EventStream() {}

    /** @param goesOn gives false after the last event that is of interest */
    public static void read(InputStream body, Predicate<ServerSentEvent> goesOn) throws IOException {
        new EventStream().readAll(body, goesOn);
    }

    private void readAll(InputStream body, Predicate<ServerSentEvent> goesOn) throws IOException {
        // malformed bytes become U+FFFD, as the standard says
        var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        boolean first = true;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (first && !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK) {
                line = line.substring(1);
            }
            first = false;
            if (!line.isEmpty()) {
                field(line);
            } else if (!dispatch(goesOn)) {
                return;
            }
        }
        dispatch(goesOn);
    }

    private void field(String line) {
        int colon = line.indexOf(':');
        var field = colon < 0 ? line : line.substring(0, colon);
        var value = colon < 0 ? "" : line.substring(colon + 1);
        if (value.startsWith(" ")) {
            value = value.substring(1);
        }
        if (field.equals("data")) {
            data.add(value);
            anyData = true;
        } else if (field.equals("event")) {
            name = value;
        }
    }

    private boolean dispatch(Predicate<ServerSentEvent> goesOn) {
        var event = new ServerSentEvent(name, data.toString().strip());
        boolean any = anyData;
        name = "";
        data = new StringJoiner("\n");
        anyData = false;
        return !any || goesOn.test(event);
    }
}
