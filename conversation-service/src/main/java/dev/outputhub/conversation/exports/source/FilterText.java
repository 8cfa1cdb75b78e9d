package dev.outputhub.conversation.exports.source;

import dev.outputhub.platform.problems.Problem;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The query string of a list, as the filters of an export. */
public final class FilterText {

    /** How a list is shown, which an export does not ask. */
    private static final Set<String> OF_THE_VIEW = Set.of("sort", "include", "count");

    private FilterText() {}

    /** @param field by which a refusal names it */
    public static Map<String, String> parse(String field, String text) {
        var filters = new LinkedHashMap<String, String>();
        var query = text.startsWith("?") ? text.substring(1) : text;
        for (var part : query.split("&", -1)) {
            if (part.isBlank()) {
                continue;
            }
            int equals = part.indexOf('=');
            var name = decoded(field, equals < 0 ? part : part.substring(0, equals));
            var value = equals < 0 ? "" : decoded(field, part.substring(equals + 1));
            refuseWhatNarrowsNoExport(field, name, value);
            if (!OF_THE_VIEW.contains(name) && !value.isBlank()) {
                filters.merge(name, value, (one, other) -> one + "," + other);
            }
        }
        return filters;
    }

    private static void refuseWhatNarrowsNoExport(String field, String name, String value) {
        if (name.equals("limit") || name.equals("cursor") || name.equals("after")) {
            throw Problem.invalid(field, "has a " + name + ", but an export holds all that its filters mean");
        }
        if (name.equals("deleted") && !value.equals("false")) {
            throw Problem.invalid(field, "asks for the trash, which is not exported");
        }
    }

    private static String decoded(String field, String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw Problem.invalid(field, "is no query string: a % is not followed by two hexadecimal digits");
        }
    }
}
