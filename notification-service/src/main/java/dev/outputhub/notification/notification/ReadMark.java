package dev.outputhub.notification.notification;

import jakarta.validation.constraints.NotNull;

record ReadMark(@NotNull Boolean read) {}
