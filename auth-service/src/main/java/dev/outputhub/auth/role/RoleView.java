package dev.outputhub.auth.role;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role as everybody sees it.
 *
 * @param id the name of a built-in one, otherwise a UUID
 * @param builtIn whether every organisation has it
 */
public record RoleView(
        String id, String name, @Nullable String description, boolean builtIn, List<String> scopes, long version) {

    EditableRole editable() {
        return new EditableRole(name, description, scopes);
    }
}
