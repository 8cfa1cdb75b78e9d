package dev.outputhub.platform.events;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.Map;

/** Gives an event the trace of the request that told it (W3C Trace Context), so that whoever hears of it continues that trace. */
public class EventTraces {

    private final Tracer tracer;
    private final Propagator propagator;

    EventTraces(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** What no request caused, such as a scheduled task, carries no trace. */
    void inject(Map<String, String> headers) {
        var span = tracer.currentSpan();
        if (span != null) {
            propagator.inject(span.context(), headers, (_, name, value) -> headers.put(name, value));
        }
    }

    /** Works on an event within its trace, or within a new one where it came without. */
    public void resume(IncomingEvent event, Runnable work) {
        var span = propagator
                .extract(event.trace(), Map::get)
                .kind(Span.Kind.CONSUMER)
                .name("handle " + event.type())
                .start();
        try (var _ = tracer.withSpan(span)) {
            work.run();
        } catch (RuntimeException failure) {
            span.error(failure);
            throw failure;
        } finally {
            span.end();
        }
    }
}
