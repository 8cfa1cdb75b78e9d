package dev.outputhub.records.terms;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A term as lists and records show it. */
public record TermView(
        UUID id, String slug, String name, @Nullable String colour) {}
