package dev.outputhub.conversation.format.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;

/** Says what is wrong with a file, in words for the report and without quoting it. */
final class Damage {

    private Damage() {}

    static String of(RuntimeException problem) {
        return switch (problem) {
            case JacksonIOException io -> "The file cannot be read: " + io.getOriginalMessage();
            case StreamConstraintsException limit -> "The file is beyond what can be read safely" + place(limit);
            case JacksonException syntax -> "The file is not valid JSON" + place(syntax);
            default -> String.valueOf(problem.getMessage());
        };
    }

    private static String place(JacksonException problem) {
        var location = problem.getLocation();
        return location == null || location.getLineNr() < 0
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
