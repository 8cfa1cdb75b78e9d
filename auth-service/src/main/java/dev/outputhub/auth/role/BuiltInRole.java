package dev.outputhub.auth.role;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The roles every organisation has, the mightiest first. Which scopes each holds says {@code roles.json}. */
public enum BuiltInRole {
    OWNER,
    ADMIN,
    EDITOR,
    REVIEWER,
    VIEWER;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<BuiltInRole> named(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }

    /** The mightiest of several; other roles of the identity provider count for nothing. */
    public static Optional<BuiltInRole> mightiest(Collection<String> ids) {
        return Arrays.stream(values()).filter(role -> ids.contains(role.id())).findFirst();
    }
}
