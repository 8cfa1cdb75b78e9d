package dev.outputhub.platform.database;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** New record ids: UUID v7 (RFC 9562), so that keys grow with time and indexes stay dense. */
public final class Identifiers {

    private Identifiers() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
