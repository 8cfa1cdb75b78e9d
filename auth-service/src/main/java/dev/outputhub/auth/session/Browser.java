package dev.outputhub.auth.session;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** From what and where a session is used, as the gateway sees it. */
public record Browser(
        @NotNull @Size(max = 300) String userAgent,
        @NotNull @Size(max = 100) String address) {}
