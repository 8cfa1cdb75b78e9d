package dev.outputhub.records.terms;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Callers name terms by slug or by id; these are the ids among what they gave. */
final class Uuids {

    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Uuids() {}

    static List<UUID> among(Collection<String> values) {
        return values.stream()
                .filter(value -> FORM.matcher(value).matches())
                .map(UUID::fromString)
                .toList();
    }
}
