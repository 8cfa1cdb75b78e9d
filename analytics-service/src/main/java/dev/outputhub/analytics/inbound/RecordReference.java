package dev.outputhub.analytics.inbound;

import java.util.UUID;

/** All that is read of an event that says what became of a record. */
record RecordReference(UUID id) {}
