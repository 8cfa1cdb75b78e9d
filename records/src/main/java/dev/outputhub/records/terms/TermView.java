package dev.outputhub.records.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A term as lists and records show it.
 *
 * @param limited whether some groups alone may see the records that carry it; left out where everybody may
 */
public record TermView(
        UUID id,
        String slug,
        String name,
        @Nullable String colour,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean limited) {}
