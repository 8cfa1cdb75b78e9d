package dev.outputhub.platform.tenancy;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells PostgreSQL the organisation of the caller, and whose records may be seen there, at the start of each transaction; the settings
 * end with it. Work without a principal sees no tenant's row.
 */
class TenantTransactionManager extends JdbcTransactionManager {

    private static final String BIND = "select set_config('app.organization_id', ?, true),"
            + " set_config('app.groups', ?, true), set_config('app.person_id', ?, true)";

    TenantTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        var principal = CurrentPrincipal.find();
        if (principal.isEmpty()) {
            return; // nothing was set on this connection outside a transaction, so nothing is visible
        }
        try (var statement = connection.prepareStatement(BIND)) {
            statement.setString(1, principal.get().organizationId().toString());
            statement.setString(2, principal.get().sight());
            statement.setString(3, principal.get().personId().toString());
            statement.execute();
        }
    }
}
