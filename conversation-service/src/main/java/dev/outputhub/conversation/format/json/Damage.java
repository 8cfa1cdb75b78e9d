package dev.outputhub.conversation.format.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;

/** Says what is wrong with a file, in words for the report and without quoting it. */
final class Damage {

    private Damage() {}

    static String of(RuntimeException problem) {
        return of(problem, (line, column) -> " at line " + line + ", column " + column);
    }

    /** Tells a place that a parser knows in the whole file. */
    interface Places {
        String tell(int line, int column);
    }

    static String of(RuntimeException problem, Places places) {
        return switch (problem) {
            case JacksonIOException io -> "The file cannot be read: " + io.getOriginalMessage();
            case StreamConstraintsException limit ->
                "The file is beyond what can be read safely" + place(limit, places);
            case JacksonException syntax -> "The file is not valid JSON" + place(syntax, places);
            default -> String.valueOf(problem.getMessage());
        };
    }

    private static String place(JacksonException problem, Places places) {
        var location = problem.getLocation();
        return location == null || location.getLineNr() < 0
                ? ""
                : places.tell(location.getLineNr(), location.getColumnNr());
    }
}
