package dev.outputhub.platform.deletion;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes what is left of an organisation, a piece in a transaction, as that organisation: row level security lets it reach no other. Can be
 * stopped anywhere and begun anew.
 */
class OrganizationErasure {

    private static final Logger LOG = LoggerFactory.getLogger(OrganizationErasure.class);
    /** Rows in one transaction. */
    private static final int PIECE = 5_000;

    private final OrganizationTables tables;
    private final List<Leftover> leftovers;
    private final TransactionTemplate transaction;

    OrganizationErasure(OrganizationTables tables, List<Leftover> leftovers, TransactionTemplate transaction) {
        this.tables = tables;
        this.leftovers = leftovers;
        this.transaction = transaction;
    }

    /** @return whether anything was there */
    boolean erase(UUID organization) {
        return CurrentPrincipal.call(
                Principal.actingFor(organization, Principal.PLATFORM), () -> eraseHere(organization));
    }

    private boolean eraseHere(UUID organization) {
        boolean any = false;
        for (var leftover : leftovers) {
            while (leftover.remove(organization)) {
                any = true;
            }
        }
        var waiting = tables.all();
        while (!waiting.isEmpty()) {
            var blocked = new ArrayList<String>();
            boolean progress = false;
            for (var table : waiting) {
                try {
                    progress |= empty(table, organization);
                } catch (DataIntegrityViolationException pointedTo) {
                    // rows of another table point there; that one goes first
                    blocked.add(table);
                }
            }
            any |= progress;
            if (blocked.size() == waiting.size() && !progress) {
                throw new IllegalStateException("Rows of " + blocked + " keep each other from being deleted");
            }
            waiting = blocked;
        }
        return any;
    }

    private boolean empty(String table, UUID organization) {
        boolean any = false;
        int deleted;
        do {
            deleted = piece(table, organization);
            any |= deleted > 0;
        } while (deleted > 0);
        return any;
    }

    private int piece(String table, UUID organization) {
        try {
            return in(() -> tables.deleteSome(table, organization, PIECE));
        } catch (DataIntegrityViolationException halves) {
            // rows of one table that point to each other go together
            LOG.debug("{} is emptied at once: {}", table, halves.getMessage());
            return in(() -> tables.deleteAll(table, organization));
        }
    }

    private int in(IntSupplier work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.getAsInt()));
    }
}
