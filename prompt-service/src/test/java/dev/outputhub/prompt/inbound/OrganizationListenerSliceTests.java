package dev.outputhub.prompt.inbound;

import static dev.outputhub.prompt.database.Tables.TERM;
import static dev.outputhub.prompt.database.Tables.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import dev.outputhub.platform.test.contracts.EventContracts;
import dev.outputhub.platform.test.contracts.TestEvent;
import dev.outputhub.prompt.fixture.RunningPromptService;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class OrganizationListenerSliceTests extends RunningPromptService {

    @Autowired
    private OrganizationListener listener;

    @Autowired
    private DSLContext database;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aRegisteredOrganisationGetsItsVocabulariesOnce() {
        var organization = UUID.randomUUID();
        assertThat(count(VOCABULARY, organization)).isZero();
        listener.receive(registered(organization).received());
        int vocabularies = count(VOCABULARY, organization);
        int terms = count(TERM, organization);
        assertThat(vocabularies).isGreaterThan(25);
        assertThat(terms).isGreaterThan(100);
        listener.receive(registered(organization).received());
        assertThat(count(VOCABULARY, organization)).isEqualTo(vocabularies);
        assertThat(count(TERM, organization)).isEqualTo(terms);
    }

    private static TestEvent registered(UUID organization) {
        return new TestEvent(
                OrganizationListener.TOPIC,
                "OrganizationRegistered",
                UUID.randomUUID(),
                organization,
                organization,
                UUID.randomUUID(),
                Instant.now(),
                false,
                EventContracts.example(OrganizationListener.TOPIC, "OrganizationRegistered"));
    }

    private int count(Table<?> table, UUID organization) {
        return CurrentPrincipal.call(
                Principal.actingFor(organization, UUID.randomUUID()),
                () -> transaction.execute(_ -> database.fetchCount(table)));
    }
}
