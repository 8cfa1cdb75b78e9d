package dev.outputhub.platform.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * A text that callers also spell as a number or a boolean: the value of a filter, which in an address is always text, or the
 * "raw" or number of a version.
 */
public final class ScalarAsStringDeserializer extends StdScalarDeserializer<String> {

    private static final StrictStringDeserializer TEXT = new StrictStringDeserializer();

    ScalarAsStringDeserializer() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        var token = parser.currentToken();
        return token.isNumeric() || token.isBoolean() ? parser.getString() : TEXT.deserialize(parser, context);
    }
}
