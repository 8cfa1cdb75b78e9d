package dev.outputhub.auth.role;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param builtIn whether every organisation has it */
record RoleView(String id, String name, @Nullable String description, boolean builtIn, List<String> scopes) {}
