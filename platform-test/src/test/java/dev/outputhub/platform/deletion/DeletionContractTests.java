package dev.outputhub.platform.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.platform.test.contracts.EventContracts;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeletionContractTests {

    private static final UUID ACME = UUID.fromString("0198c0de-0000-7000-8000-00000000ac3e");

    @Test
    void theEndOfAnOrganisationIsReadAsItIsTold() {
        var told = EventContracts.readExample(
                DeletionListener.TOPIC, "OrganizationDeleted", DeletionListener.OrganizationDeleted.class);
        assertThat(told.id()).isEqualTo(ACME);
    }

    @Test
    void thatItIsClosedAndOpenedAgainIsReadAsItIsTold() {
        var closed = EventContracts.readExample(
                DeletionListener.TOPIC, "OrganizationClosed", DeletionListener.OrganizationClosed.class);
        var reopened = EventContracts.readExample(
                DeletionListener.TOPIC, "OrganizationReopened", DeletionListener.OrganizationReopened.class);
        assertThat(closed.id()).isEqualTo(ACME);
        assertThat(reopened.id()).isEqualTo(ACME);
    }
}
