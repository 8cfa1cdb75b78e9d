package dev.outputhub.auth.role;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.Page;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RoleController {

    private final Roles roles;

    RoleController(Roles roles) {
        this.roles = roles;
    }

    @GetMapping("/api/v1/roles")
    @RequiresScope("roles:read")
    @Operation(
            summary = "List the roles and the permissions each of them holds.",
            description = "The built-in roles, the mightiest first. There is one page of them.")
    Page<RoleView> list() {
        return new Page<>(roles.all(), null, null);
    }

    @GetMapping("/api/v1/scopes")
    @RequiresScope("roles:read")
    @Operation(
            summary = "List the permissions there are.",
            description = "What a role or an API key can hold, and what each is for. There is one page of them.")
    Page<RoleFile.Scope> scopes() {
        return new Page<>(roles.scopes(), null, null);
    }
}
