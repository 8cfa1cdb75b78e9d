package dev.outputhub.auth.member;

import dev.outputhub.platform.test.contracts.EventContracts;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MemberContractTests {

    @Test
    void changeOfARoleIsToldAsAgreed() {
        EventContracts.assertPublished(
                "organization.events.v1",
                "MemberRoleChanged",
                new MemberRoleChanged(UUID.fromString("0198c0de-0000-7000-8000-0000000000a5"), "viewer", "reviewer"));
    }
}
