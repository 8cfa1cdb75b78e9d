package dev.outputhub.prompt.quality;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What can be changed about an activity; who ticked it off and when follows from the tick. */
record EditableActivity(
        @NotBlank @Size(max = 500) String what,
        boolean done,
        @Nullable @Size(max = 200) String result,
        @Nullable @Size(max = 10_000) String note) {}
