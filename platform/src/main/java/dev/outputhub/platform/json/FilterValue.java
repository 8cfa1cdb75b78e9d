package dev.outputhub.platform.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** The value of a filter that stands in a body: in an address it is always text, so a number or a boolean is taken as it is spelt. */
public final class FilterValue extends StdScalarDeserializer<String> {

    private static final WholeText TEXT = new WholeText();

    FilterValue() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        var token = parser.currentToken();
        return token.isNumeric() || token.isBoolean() ? parser.getString() : TEXT.deserialize(parser, context);
    }
}
