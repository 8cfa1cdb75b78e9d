package dev.outputhub.prompt;

import dev.outputhub.platform.deletion.DeletedOrganizations;
import dev.outputhub.platform.test.deletion.Erasure;
import dev.outputhub.platform.test.service.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@ServiceTest
class DeletionSliceTests {

    @Test
    void nothingIsLeftOfAnOrganisationThatIsDeletedAndAllOfAnother(
            @Autowired Environment environment, @Autowired DeletedOrganizations deleted) {
        Erasure.leavesNothing(environment, deleted);
    }
}
