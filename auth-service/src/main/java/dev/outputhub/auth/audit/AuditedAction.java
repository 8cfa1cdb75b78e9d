package dev.outputhub.auth.audit;

import io.swagger.v3.oas.annotations.media.Schema;

/** Something that was done to records of a kind, as the trail has it. */
record AuditedAction(
        @Schema(example = "output") String recordKind,

        @Schema(example = "output.edited") String action) {}
