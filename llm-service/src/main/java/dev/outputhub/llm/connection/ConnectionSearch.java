package dev.outputhub.llm.connection;

import static dev.outputhub.llm.database.Tables.PROVIDER_CONNECTION;

import dev.outputhub.llm.cost.Spending;
import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import java.math.BigDecimal;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Pages of connections, each with what it spent this month. */
@Repository
class ConnectionSearch {

    private static final Keyset KEYSET = Keyset.by(PROVIDER_CONNECTION.ID, "createdAt")
            .sortable("createdAt", PROVIDER_CONNECTION.CREATED_AT)
            .sortable("name", PROVIDER_CONNECTION.NAME);

    private final DSLContext database;
    private final Spending spending;

    ConnectionSearch(DSLContext database, Spending spending) {
        this.database = database;
        this.spending = spending;
    }

    @Transactional(readOnly = true)
    Page<ConnectionView> page(ListQuery query) {
        var filter = Connections.present()
                .and(Filters.declare()
                        .field("provider", PROVIDER_CONNECTION.PROVIDER)
                        .field("name", PROVIDER_CONNECTION.NAME)
                        .field("createdAt", PROVIDER_CONNECTION.CREATED_AT)
                        .condition(query));
        var page = KEYSET.page(query, database.selectFrom(PROVIDER_CONNECTION), filter, Connections::read);
        var spent = spending.thisMonth(page.items().stream().map(Connection::id).toList());
        return page.map(
                connection -> ConnectionView.of(connection, spent.getOrDefault(connection.id(), BigDecimal.ZERO)));
    }
}
