package dev.outputhub.platform.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jackson.JsonNodeDeserializer;
import tools.jackson.databind.deser.jdk.UntypedObjectDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON of any shape, but not of any depth. */
final class ShallowDeserializer extends DelegatingDeserializer {

    private ShallowDeserializer(ValueDeserializer<?> deserializer) {
        super(deserializer);
    }

    /** For everything that callers may shape themselves. */
    static SimpleModule module() {
        return new SimpleModule("shallow JSON")
                .addDeserializer(Object.class, new ShallowDeserializer(new UntypedObjectDeserializer(null, null)))
                .addDeserializer(JsonNode.class, ofTree(JsonNode.class))
                .addDeserializer(ObjectNode.class, ofTree(ObjectNode.class))
                .addDeserializer(ArrayNode.class, ofTree(ArrayNode.class));
    }

    @SuppressWarnings("unchecked") // it reads what the one it stands for reads
    private static <T extends JsonNode> ValueDeserializer<T> ofTree(Class<T> type) {
        return (ValueDeserializer<T>)
                (ValueDeserializer<?>) new ShallowDeserializer(JsonNodeDeserializer.getDeserializer(type));
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> deserializer) {
        return new ShallowDeserializer(deserializer);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        return super.deserialize(new NestingLimit(parser), context);
    }
}
