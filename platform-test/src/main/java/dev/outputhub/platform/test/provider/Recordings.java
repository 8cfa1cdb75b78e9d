package dev.outputhub.platform.test.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Streams in the very form in which services send them, shortened: {@code openai/<service>.sse} and {@code anthropic/<service>.sse}
 * beside this class. The model {@code recorded-<service>} answers with them.
 */
final class Recordings {

    private static final String PREFIX = "recorded-";

    private Recordings() {}

    static Optional<byte[]> of(String protocol, String model) {
        if (!model.matches(PREFIX + "[a-z0-9-]+")) {
            return Optional.empty();
        }
        var name = protocol + "/" + model.substring(PREFIX.length()) + ".sse";
        try (var stream = Recordings.class.getResourceAsStream(name)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
