package dev.outputhub.prompt.quality;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record NewActivity(
        @NotBlank @Size(max = 500) String what,
        @Nullable Boolean done,
        @Nullable @Size(max = 200) String result,
        @Nullable @Size(max = 10_000) String note) {}
