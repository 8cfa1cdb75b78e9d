package dev.outputhub.gateway.access;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/**
 * How often the same was done from first to last.
 *
 * @param id stays the same when it is told again, so that it is written down once
 */
record AccessNote(UUID id, @JsonUnwrapped Access access, long count, Instant first, Instant last) {}
