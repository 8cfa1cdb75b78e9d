package dev.outputhub.conversation.imports;

import dev.outputhub.conversation.imports.job.ResultCounts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the report as callers see it. */
record ImportItemView(
        long index,
        String file,
        String kind,
        @Nullable String sourceId,
        @Nullable String title,
        String result,
        boolean problem,
        @Nullable String reason,
        @Nullable UUID recordId,
        ResultCounts messages,
        @Nullable String undone) {}
