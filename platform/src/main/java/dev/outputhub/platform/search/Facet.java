package dev.outputhub.platform.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A term and how many of the hits carry it. */
public record Facet(
        UUID id, String slug, String name, @Nullable String colour, int count) {}
