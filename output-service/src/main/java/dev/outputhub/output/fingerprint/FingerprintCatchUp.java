package dev.outputhub.output.fingerprint;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Some outputs at a time, in the name of nobody: what is read and found belongs to the organisation. */
@Component
class FingerprintCatchUp {

    private static final int AT_ONCE = 200;
    private static final UUID NOBODY = new UUID(0, 0);

    private final Fingerprints fingerprints;
    private final TransactionTemplate transaction;

    FingerprintCatchUp(Fingerprints fingerprints, TransactionTemplate transaction) {
        this.fingerprints = fingerprints;
        this.transaction = transaction;
    }

    /** @return whether there may be more */
    boolean go(UUID organizationId) {
        return CurrentPrincipal.call(
                Principal.actingFor(organizationId, NOBODY),
                () -> Objects.requireNonNull(transaction.execute(_ -> fingerprints.catchUp(AT_ONCE))));
    }
}
