package dev.outputhub.output.output.read;

import static dev.outputhub.output.database.Tables.OUTPUT;
import static dev.outputhub.output.database.Tables.OUTPUT_EDIT;

import dev.outputhub.platform.problems.Problem;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** How much of its texts a list of outputs answers. */
enum Contents {
    WHOLE,
    /** For where nobody reads them: the answers of a model on one page are easily half a megabyte. */
    EXTRACT;

    static final String PARAMETER = "contents";

    /** Characters. */
    private static final int LONGEST_EXTRACT = 300;

    static Contents of(String text) {
        return switch (text) {
            case "whole" -> WHOLE;
            case "extract" -> EXTRACT;
            default -> throw Problem.invalid(PARAMETER, "is whole or extract");
        };
    }

    Field<String> raw() {
        return this == WHOLE
                ? OUTPUT.CONTENT
                : DSL.left(OUTPUT.CONTENT, LONGEST_EXTRACT).as("raw");
    }

    Field<String> edited() {
        return (this == WHOLE ? OUTPUT_EDIT.CONTENT : DSL.left(OUTPUT_EDIT.CONTENT, LONGEST_EXTRACT)).as("edited");
    }
}
