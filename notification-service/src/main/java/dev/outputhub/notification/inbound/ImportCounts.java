package dev.outputhub.notification.inbound;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How many of one kind of record an import brought. */
record ImportCounts(@JsonProperty("new") int added, int updated, int unchanged, int skipped) {

    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0);

    ImportCounts plus(ImportCounts other) {
        return new ImportCounts(
                added + other.added, updated + other.updated, unchanged + other.unchanged, skipped + other.skipped);
    }
}
