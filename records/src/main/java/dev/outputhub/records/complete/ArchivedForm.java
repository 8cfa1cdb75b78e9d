package dev.outputhub.records.complete;

import dev.outputhub.platform.problems.Problem;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the fields of a record of an archive under the rules that hold for those that people write. */
public class ArchivedForm {

    private final JsonMapper json;
    private final Validator validator;

    ArchivedForm(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * What of the object has no field in the type is passed over: {@link LeftOut} names it.
     *
     * @throws Problem naming the field that is not as it must be
     */
    public <T> T read(JsonNode object, Class<T> type) {
        T form;
        try {
            form = json.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    // an archive that was written before there was such a field says no, or nothing
                    .without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .readValue(object);
        } catch (JacksonException malformed) {
            var path = malformed.getPath();
            var field =
                    path.isEmpty() ? "record" : String.valueOf(path.getLast().getPropertyName());
            throw Problem.invalid(field, "is malformed");
        }
        for (var violation : validator.validate(form)) {
            throw Problem.invalid(violation.getPropertyPath().toString(), violation.getMessage());
        }
        return form;
    }

    /** Null where there is none. @throws Problem where it is none */
    public static @Nullable Instant time(JsonNode object, String field) {
        var text = object.path(field);
        if (text.isMissingNode() || text.isNull()) {
            return null;
        }
        try {
            return Instant.parse(text.asString(""));
        } catch (DateTimeParseException malformed) {
            throw Problem.invalid(field, "is no time");
        }
    }
}
