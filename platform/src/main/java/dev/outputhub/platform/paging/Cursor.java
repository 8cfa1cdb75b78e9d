package dev.outputhub.platform.paging;

import dev.outputhub.platform.problems.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The place after the last item of a page: the values it was sorted by. Opaque to callers; bound to where it comes from, so
 * that a cursor of one list, order or organisation is refused by another instead of skipping items. It is not signed: one made by
 * hand reaches no more than a filter does. Values are length-prefixed, {@code -} stands for null.
 */
record Cursor(String origin, List<@Nullable String> values) {

    String encode() {
        var text = new StringBuilder();
        append(text, origin);
        values.forEach(value -> append(text, value));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    static Cursor decode(String encoded, String origin) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            var parts = new ArrayList<@Nullable String>();
            int at = 0;
            while (at < text.length()) {
                if (text.charAt(at) == '-') {
                    parts.add(null);
                    at++;
                } else {
                    int colon = text.indexOf(':', at);
                    int end = colon + 1 + Integer.parseInt(text.substring(at, colon));
                    parts.add(text.substring(colon + 1, end));
                    at = end;
                }
            }
            if (!parts.isEmpty() && origin.equals(parts.getFirst())) {
                return new Cursor(origin, parts.subList(1, parts.size()));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            // answered below, like a cursor from elsewhere
        }
        throw Problem.invalid(
                "cursor", "does not belong to this list, its filters and its order; leave it out to begin again");
    }

    private static void append(StringBuilder text, @Nullable String value) {
        if (value == null) {
            text.append('-');
        } else {
            text.append(value.length()).append(':').append(value);
        }
    }
}
