package dev.outputhub.platform.json;

import dev.outputhub.platform.database.StorableText;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/** A text that the database holds as well. */
final class StrictStringDeserializer extends StringDeserializer {

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        var text = super.deserialize(parser, context);
        if (text != null && !StorableText.is(text)) {
            throw new RefusedValueException(parser, String.class, StorableText.REFUSAL);
        }
        return text;
    }
}
