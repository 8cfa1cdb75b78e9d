package dev.outputhub.platform.json;

import dev.outputhub.platform.database.FourDigitYears;
import java.time.temporal.Temporal;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** A date or time that the database holds as well. */
final class StrictTemporalDeserializer<T extends Temporal> extends StdScalarDeserializer<T> {

    private final ValueDeserializer<T> reader;

    @SuppressWarnings("unchecked")
    StrictTemporalDeserializer(ValueDeserializer<T> reader) {
        super((Class<T>) reader.handledType());
        this.reader = reader;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        var time = reader.deserialize(parser, context);
        if (time != null && !FourDigitYears.hold(time)) {
            throw new RefusedValueException(parser, handledType(), "lies outside the years 0001 to 9999");
        }
        return time;
    }
}
