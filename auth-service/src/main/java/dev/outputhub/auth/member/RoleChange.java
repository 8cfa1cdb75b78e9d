package dev.outputhub.auth.member;

import jakarta.validation.constraints.NotNull;

/** @param role one of the built-in roles */
record RoleChange(@NotNull String role) {}
