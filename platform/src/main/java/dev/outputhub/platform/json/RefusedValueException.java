package dev.outputhub.platform.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A value of the right type that cannot be kept as it was sent. */
public final class RefusedValueException extends MismatchedInputException {

    /** @param reason goes on after the name of the field */
    RefusedValueException(JsonParser parser, Class<?> type, String reason) {
        super(parser, reason, type);
    }
}
