package dev.outputhub.auth.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What a gateway tells at once. */
record ToldAccesses(@NotNull @Size(max = 1_000) List<@NotNull @Valid ToldAccess> accesses) {}
