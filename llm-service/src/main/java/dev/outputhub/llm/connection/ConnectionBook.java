package dev.outputhub.llm.connection;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks connections up, the demonstration among them. */
@Service
public class ConnectionBook {

    private final Connections connections;
    private final ConnectionDirectory directory;
    private final TransactionTemplate reading;
    /** Only spares a statement: the table knows better. */
    private final Set<UUID> welcomed = ConcurrentHashMap.newKeySet();

    ConnectionBook(Connections connections, ConnectionDirectory directory, PlatformTransactionManager transactions) {
        this.connections = connections;
        this.directory = directory;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    public List<Connection> all() {
        welcome();
        return reading.execute(_ -> connections.all());
    }

    public Optional<Connection> find(UUID id) {
        return reading.execute(_ -> connections.find(id));
    }

    void welcome() {
        if (welcomed.add(CurrentPrincipal.get().organizationId())) {
            directory.addDemonstration();
        }
    }
}
