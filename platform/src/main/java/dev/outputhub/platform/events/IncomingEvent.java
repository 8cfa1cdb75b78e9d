package dev.outputhub.platform.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The envelope of an event that came in.
 *
 * @param trace headers of the trace in which it was told, as W3C Trace Context names them
 * @param limited whether it tells of a record that some groups alone may see, so that it leaves the platform by no way
 * @param data its JSON body
 */
public record IncomingEvent(
        UUID id,
        String type,
        String source,
        Instant time,
        UUID subject,
        UUID organizationId,
        UUID personId,
        Map<String, String> trace,
        boolean limited,
        String data) {

    private static final List<String> TRACE_HEADERS = List.of("traceparent", "tracestate");

    /** @throws IllegalArgumentException when a required header is missing or malformed */
    public static IncomingEvent of(ConsumerRecord<String, String> message) {
        return new IncomingEvent(
                UUID.fromString(header(message, EventHeaders.ID)),
                header(message, EventHeaders.TYPE),
                header(message, EventHeaders.SOURCE),
                Instant.parse(header(message, EventHeaders.TIME)),
                UUID.fromString(header(message, EventHeaders.SUBJECT)),
                UUID.fromString(header(message, EventHeaders.ORGANIZATION)),
                UUID.fromString(header(message, EventHeaders.PERSON)),
                trace(message),
                message.headers().lastHeader(EventHeaders.LIMITED) != null,
                message.value());
    }

    private static Map<String, String> trace(ConsumerRecord<String, String> message) {
        return TRACE_HEADERS.stream()
                .filter(name -> message.headers().lastHeader(name) != null)
                .collect(Collectors.toMap(name -> name, name -> header(message, name)));
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        var header = message.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalArgumentException("Header " + name + " is missing");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
