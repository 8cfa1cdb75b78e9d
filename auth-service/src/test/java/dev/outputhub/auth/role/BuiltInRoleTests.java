package dev.outputhub.auth.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BuiltInRoleTests {

    @Test
    void theMightiestOfSeveralCounts() {
        assertThat(BuiltInRole.mightiest(List.of("viewer", "admin", "editor"))).contains(BuiltInRole.ADMIN);
    }

    @Test
    void technicalRolesOfTheIdentityProviderCountForNothing() {
        assertThat(BuiltInRole.mightiest(List.of("offline_access", "default-roles-output-hub")))
                .isEmpty();
    }

    @Test
    void isFoundByItsName() {
        assertThat(BuiltInRole.named("reviewer")).contains(BuiltInRole.REVIEWER);
        assertThat(BuiltInRole.named("REVIEWER")).isEmpty();
    }
}
