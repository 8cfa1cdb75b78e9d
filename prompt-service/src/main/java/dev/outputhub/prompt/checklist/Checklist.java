package dev.outputhub.prompt.checklist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param version 0 while nobody has written one */
public record Checklist(
        List<ChecklistItem> items,
        long version,
        @Nullable Instant updatedAt,
        @Nullable UUID updatedBy) {}
