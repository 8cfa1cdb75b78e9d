package dev.outputhub.platform.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** Reads one record of many from an archive as it stands there: what cannot be kept is judged by record, and sinks no other. */
public abstract class ArchivedRecordDeserializer<T> extends StdDeserializer<T> {

    private static final JsonMapper LENIENT = JsonMapper.shared();

    private final Class<T> type;

    protected ArchivedRecordDeserializer(Class<T> type) {
        super(type);
        this.type = type;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        var reader = LENIENT.readerFor(type);
        // a field that the caller has and this record has not is no matter of one record
        return (context.isEnabled(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        ? reader.with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        : reader)
                .readValue(LENIENT.reader()
                        .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .readTree(parser));
    }
}
