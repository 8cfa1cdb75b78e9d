package dev.outputhub.auth.access;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did from one address, as often as they did it.
 *
 * @param id the same when it is told again
 * @param key by which they came; null for a person who signed in
 * @param path where, without ids and words; empty where that says nothing
 */
record ToldAccess(
        @NotNull UUID id,
        @NotNull UUID organization,
        @NotNull UUID person,
        @Nullable @Size(max = 320) String email,
        @Nullable UUID key,

        @NotNull @Pattern(regexp = "[a-z-]{1,40}\\.[a-z-]{1,40}")
        String kind,

        @NotNull UUID record,
        @NotNull @Size(max = 100) String address,
        @NotNull @Size(max = 400) String path,
        @Positive long count,
        @NotNull Instant first,
        @NotNull Instant last) {

    Map<String, Object> told() {
        var told = new LinkedHashMap<String, Object>();
        if (!path.isEmpty()) {
            told.put("path", path);
        }
        if (key != null) {
            told.put("key", key);
        }
        if (count > 1) {
            told.put("count", count);
            told.put("since", first);
        }
        return told;
    }

    /** {@code search} of {@code search.made}. */
    String recordKind() {
        return kind.substring(0, kind.indexOf('.'));
    }
}
