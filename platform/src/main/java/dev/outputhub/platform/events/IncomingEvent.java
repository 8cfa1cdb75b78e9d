package dev.outputhub.platform.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The envelope of an event that came in; {@code data} is its JSON body. */
public record IncomingEvent(
        UUID id,
        String type,
        String source,
        Instant time,
        UUID subject,
        UUID organizationId,
        UUID personId,
        String data) {

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
                message.value());
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        var header = message.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalArgumentException("Header " + name + " is missing");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
