package dev.outputhub.sloppy.order;

import dev.outputhub.sloppy.customer.Customer;
import java.time.Instant;

public record Order(Customer customer) {

    /** Past the clock. */
    Instant ordered() {
        return Instant.now();
    }
}
