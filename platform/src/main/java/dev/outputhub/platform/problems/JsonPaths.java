package dev.outputhub.platform.problems;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Where in a JSON body the reader stumbled. */
final class JsonPaths {

    private JsonPaths() {}

    /** The dotted path of the field, or an empty text when the body is no JSON at all. */
    static String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabindException databind) {
                return databind.getPath().stream().map(JsonPaths::step).collect(Collectors.joining("."));
            }
        }
        return "";
    }

    private static String step(JacksonException.Reference reference) {
        var name = reference.getPropertyName();
        return name == null ? String.valueOf(reference.getIndex()) : name;
    }
}
