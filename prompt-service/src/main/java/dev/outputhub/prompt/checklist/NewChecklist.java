package dev.outputhub.prompt.checklist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

record NewChecklist(@NotNull @Size(max = 100) List<@Valid @NotNull ChecklistItem> items) {}
