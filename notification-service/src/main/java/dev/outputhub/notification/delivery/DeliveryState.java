package dev.outputhub.notification.delivery;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Waiting for its first attempt, taken, failed and tried again later, given up. */
enum DeliveryState {
    PENDING,
    DELIVERED,
    FAILED,
    DEAD;

    @JsonValue
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DeliveryState of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
