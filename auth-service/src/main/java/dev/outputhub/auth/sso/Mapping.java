package dev.outputhub.auth.sso;

import dev.outputhub.platform.naming.NotInvisible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has here by what their provider says of them.
 *
 * @param claim of the token (OpenID Connect) or attribute of the assertion (SAML) whose values count; null where none does
 * @param defaultRole of whoever has no role by a rule; left out: viewer
 */
record Mapping(
        @Nullable @NotInvisible @Size(max = 200) @Schema(example = "groups")
        String claim,

        @Nullable @Size(max = 60) @Schema(example = "viewer")
        String defaultRole,

        @Nullable @Size(max = 100) List<@NotNull @Valid Rule> rules) {

    static final Mapping NONE = new Mapping(null, null, null);

    private static final String LEAST = "viewer";

    /** @param group its id or its slug */
    record Rule(
            @NotNull @NotInvisible @Size(max = 200) @Schema(example = "engineering")
            String value,

            @Nullable @Size(max = 60) @Schema(example = "editor")
            String role,

            @Nullable @Size(max = 100) @Schema(example = "engineers")
            String group) {}

    String roleOfOthers() {
        return Objects.requireNonNullElse(defaultRole, LEAST);
    }

    List<Rule> given() {
        return Objects.requireNonNullElse(rules, List.of());
    }

    /** Whether the role of whoever signs in is decided by rules; else what it was given here stays. */
    boolean decidesRoles() {
        return claim != null && given().stream().anyMatch(rule -> rule.role() != null);
    }

    /** The first rule that fits decides. */
    Optional<String> roleBy(Collection<String> values) {
        return given().stream()
                .filter(rule -> rule.role() != null && values.contains(rule.value()))
                .map(rule -> Objects.requireNonNull(rule.role()))
                .findFirst();
    }

    /** Of all groups that rules name, those that these values give. */
    List<UUID> groupsBy(Collection<String> values) {
        return given().stream()
                .filter(rule -> rule.group() != null && values.contains(rule.value()))
                .map(rule -> UUID.fromString(Objects.requireNonNull(rule.group())))
                .distinct()
                .toList();
    }

    List<UUID> groups() {
        return given().stream()
                .filter(rule -> rule.group() != null)
                .map(rule -> UUID.fromString(Objects.requireNonNull(rule.group())))
                .distinct()
                .toList();
    }

    /** All that it may give. */
    List<String> roles() {
        return given().stream()
                .filter(rule -> rule.role() != null)
                .map(rule -> Objects.requireNonNull(rule.role()))
                .collect(Collectors.collectingAndThen(Collectors.toList(), roles -> {
                    roles.add(roleOfOthers());
                    return roles.stream().distinct().toList();
                }));
    }
}
