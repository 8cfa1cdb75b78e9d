package dev.outputhub.platform.events;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which event types a consumer understands, and what it does with each. Types it does not name are none of its business. */
public final class EventTable {

    record Handler<T>(Class<T> dataType, BiConsumer<IncomingEvent, T> action) {}

    private final String consumer;
    private final Map<String, Handler<?>> handlers = new LinkedHashMap<>();

    private EventTable(String consumer) {
        this.consumer = consumer;
    }

    /** @param consumer unique within the service: the inbox remembers events under this name */
    public static EventTable of(String consumer) {
        return new EventTable(consumer);
    }

    public <T> EventTable on(String type, Class<T> dataType, Consumer<T> action) {
        return on(type, dataType, (_, data) -> action.accept(data));
    }

    public <T> EventTable on(String type, Class<T> dataType, BiConsumer<IncomingEvent, T> action) {
        handlers.put(type, new Handler<>(dataType, action));
        return this;
    }

    /** The record a consumer reads an event type with; contract tests feed it the published example. */
    public @Nullable Class<?> dataType(String type) {
        var handler = handlers.get(type);
        return handler == null ? null : handler.dataType();
    }

    String consumer() {
        return consumer;
    }

    @Nullable
    Handler<?> handler(String type) {
        return handlers.get(type);
    }
}
