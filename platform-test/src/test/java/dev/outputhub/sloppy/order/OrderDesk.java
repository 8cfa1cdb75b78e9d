package dev.outputhub.sloppy.order;

import static dev.outputhub.sloppy.database.Tables.ADDRESS;
import static dev.outputhub.sloppy.database.Tables.CUSTOMER;
import static dev.outputhub.sloppy.database.Tables.ORDERS;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;

/** Writes tables of another feature. */
class OrderDesk {

    private final DSLContext database;

    OrderDesk(DSLContext database) {
        this.database = database;
    }

    void take(UUID id) {
        database.insertInto(ORDERS).set(ORDERS.ID, id).execute();
    }

    void rename(UUID id, String name) {
        var orders = ORDERS.as("o");
        database.fetchCount(orders);
        database.update(CUSTOMER)
                .set(CUSTOMER.NAME, name)
                .where(CUSTOMER.ID.eq(id))
                .execute();
    }

    void forget(UUID id) {
        var forgotten = ADDRESS;
        database.fetchCount(CUSTOMER);
        database.deleteFrom(forgotten).where(forgotten.ID.eq(id)).execute();
    }

    void clear(Table<Record> table) {
        database.fetchCount(CUSTOMER);
        database.deleteFrom(table).execute();
    }

    void mark() {
        database.execute("update invoice set marked = true");
    }
}
