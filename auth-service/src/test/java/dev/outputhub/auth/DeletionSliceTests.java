package dev.outputhub.auth;

import dev.outputhub.platform.deletion.DeletedOrganizations;
import dev.outputhub.platform.test.deletion.Erasure;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@AuthServiceTest
class DeletionSliceTests {

    @Test
    void nothingIsLeftOfAnOrganisationThatIsDeletedAndAllOfAnother(
            @Autowired Environment environment, @Autowired DeletedOrganizations deleted) {
        Erasure.leavesNothing(environment, deleted);
    }
}
