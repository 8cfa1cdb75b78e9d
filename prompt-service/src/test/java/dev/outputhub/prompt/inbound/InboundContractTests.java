package dev.outputhub.prompt.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.platform.test.contracts.EventContracts;
import dev.outputhub.prompt.inbound.OrganizationListener.OrganizationRegistered;
import org.junit.jupiter.api.Test;

class InboundContractTests {

    @Test
    void readsARegistration() {
        var registered = EventContracts.readExample(
                OrganizationListener.TOPIC, "OrganizationRegistered", OrganizationRegistered.class);
        assertThat(registered.id()).isNotNull();
    }
}
