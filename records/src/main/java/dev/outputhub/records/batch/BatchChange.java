package dev.outputhub.records.batch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a batch did to one record.
 *
 * @param version of the record as the batch left it
 * @param back the merge patch that makes it what it was, as JSON; null where it only went into the trash or out of it
 */
public record BatchChange(
        UUID recordId, long version, @Nullable String back) {}
