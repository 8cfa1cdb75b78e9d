package dev.outputhub.sloppy.database;

import dev.outputhub.sloppy.database.tables.Address;
import dev.outputhub.sloppy.database.tables.Customer;
import dev.outputhub.sloppy.database.tables.Orders;

public final class Tables {

    public static final Address ADDRESS = new Address();
    public static final Customer CUSTOMER = new Customer();
    public static final Orders ORDERS = new Orders();

    private Tables() {}
}
