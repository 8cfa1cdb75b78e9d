package dev.outputhub.platform.events;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.AtomicLong;

/** How many events this process could not handle and has parked. Counted from nought on, so that the first one is seen to come. */
class ParkedEvents implements MeterBinder {

    private final AtomicLong parked = new AtomicLong();

    void count() {
        parked.incrementAndGet();
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        FunctionCounter.builder("hub.events.parked", parked, AtomicLong::doubleValue)
                .description("Events that could not be handled and lie on a dead-letter topic")
                .register(meters);
    }
}
