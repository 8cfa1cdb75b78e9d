package dev.outputhub.platform.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.platform.test.contracts.EventContracts;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeletionContractTests {

    @Test
    void theEndOfAnOrganisationIsReadAsItIsTold() {
        var told = EventContracts.readExample(
                DeletionListener.TOPIC, "OrganizationDeleted", DeletionListener.OrganizationDeleted.class);
        assertThat(told.id()).isEqualTo(UUID.fromString("0198c0de-0000-7000-8000-00000000ac3e"));
    }
}
