package dev.outputhub.auth.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RoleFileTests {

    private final RoleFile file = RoleFile.read(JsonMapper.shared());

    @Test
    void hasTheBuiltInRolesInTheirOrder() {
        assertThat(file.roles())
                .extracting(RoleFile.Role::id)
                .containsExactly("owner", "admin", "editor", "reviewer", "viewer");
    }

    @Test
    void givesNobodyTheScopeOfServicesNorOneThatIsNotListed() {
        var listed = file.scopes().stream().map(RoleFile.Scope::name).toList();
        assertThat(listed).doesNotContain("internal").doesNotHaveDuplicates();
        assertThat(file.roles()).allSatisfy(role -> assertThat(listed).containsAll(role.scopes()));
    }

    @Test
    void givesEachRoleWhatTheLowerOneHas() {
        for (int rank = 1; rank < file.roles().size(); rank++) {
            assertThat(file.roles().get(rank - 1).scopes())
                    .containsAll(file.roles().get(rank).scopes());
        }
    }

    @Test
    void keepsWhatAdministratorsSeeFromViewers() {
        assertThat(file.roles().getLast().scopes())
                .isNotEmpty()
                .allMatch(scope -> scope.endsWith(":read"))
                .doesNotContainAnyElementsOf(
                        List.of("audit:read", "connections:read", "webhooks:read", "members:read"));
    }
}
