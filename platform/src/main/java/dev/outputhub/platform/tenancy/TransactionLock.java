package dev.outputhub.platform.tenancy;

import dev.outputhub.platform.identity.CurrentPrincipal;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** A lock by a name of our own, within the current organisation, for what no row stands for. */
public final class TransactionLock {

    private TransactionLock() {}

    /** Waits until no other transaction of the organisation holds it, and holds it until the current one ends. */
    public static void take(DSLContext database, String name) {
        database.execute(
                "select pg_advisory_xact_lock(hashtextextended({0}, 0))",
                DSL.val(name + ":" + CurrentPrincipal.get().organizationId()));
    }
}
