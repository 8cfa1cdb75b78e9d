package dev.outputhub.llm.connection;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** Looks connections up, the demonstration among them. */
@Service
public class ConnectionBook {

    private final Connections connections;
    private final ConnectionDirectory directory;
    /** Only spares a statement: the table knows better. */
    private final Set<UUID> welcomed = ConcurrentHashMap.newKeySet();

    ConnectionBook(Connections connections, ConnectionDirectory directory) {
        this.connections = connections;
        this.directory = directory;
    }

    public List<Connection> all() {
        welcome();
        return connections.all();
    }

    public Optional<Connection> find(UUID id) {
        return connections.find(id);
    }

    void welcome() {
        if (welcomed.add(CurrentPrincipal.get().organizationId())) {
            directory.addDemonstration();
        }
    }
}
