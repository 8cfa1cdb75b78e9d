package dev.outputhub.auth.group;

import java.util.UUID;

/** A group as it is named beside people. */
public record GroupName(UUID id, String slug, String name) {}
