package dev.outputhub.auth.audit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param reason stays in the trail for good: it must not repeat what is taken out */
record NewRedaction(@NotBlank @Size(max = 500) String reason) {}
