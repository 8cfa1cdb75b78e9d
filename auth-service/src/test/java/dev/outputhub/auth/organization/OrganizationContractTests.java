package dev.outputhub.auth.organization;

import dev.outputhub.platform.test.contracts.EventContracts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrganizationContractTests {

    private static final UUID ACME = UUID.fromString("0198c0de-0000-7000-8000-00000000ac3e");

    @Test
    void registrationIsToldAsAgreed() {
        EventContracts.assertPublished(
                Registration.TOPIC, "OrganizationRegistered", new OrganizationState(ACME, "acme", "Acme"));
    }

    @Test
    void changeIsToldAsAgreed() {
        EventContracts.assertPublished(
                Registration.TOPIC, "OrganizationUpdated", new OrganizationState(ACME, "acme", "Acme Corporation"));
    }

    @Test
    void theEndOfOneIsToldAsAgreed() {
        EventContracts.assertPublished(
                Registration.TOPIC,
                "OrganizationClosed",
                new OrganizationClosing.OrganizationClosed(ACME, Instant.parse("2026-12-28T09:30:00Z")));
        for (var type : List.of("OrganizationReopened", "OrganizationDeleted")) {
            EventContracts.assertPublished(Registration.TOPIC, type, new OrganizationClosing.OrganizationNamed(ACME));
        }
    }
}
