package dev.outputhub.llm.connection;

import dev.outputhub.llm.provider.Provider;
import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.naming.NameKey;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.secrets.EncryptedSecrets;
import dev.outputhub.platform.writing.ExpectedVersion;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Connections are made, changed and removed. */
@Service
class ConnectionDirectory {

    private static final String KIND = "provider-connection";

    private final Connections connections;
    private final ConnectionRules rules;
    private final EncryptedSecrets secrets;
    private final Journal journal;
    private final Clock clock;

    ConnectionDirectory(
            Connections connections, ConnectionRules rules, EncryptedSecrets secrets, Journal journal, Clock clock) {
        this.connections = connections;
        this.rules = rules;
        this.secrets = secrets;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    Connection create(NewConnection wanted) {
        var now = clock.instant();
        var key = KeyChange.of(wanted.key());
        var connection = new Connection(
                Identifiers.next(),
                NameKey.trimmed(wanted.name()),
                wanted.provider(),
                ConnectionRules.tidy(wanted.endpoint()),
                key.leavesKey(false),
                wanted.defaultModel(),
                wanted.limits() == null ? Limits.NONE : wanted.limits(),
                wanted.budget(),
                false,
                1,
                now,
                CurrentPrincipal.get().personId(),
                now);
        rules.check(connection.provider(), connection.endpoint(), connection.hasKey());
        connections.insert(
                connection, key instanceof KeyChange.Replace(var secret) ? encrypt(connection.id(), secret) : null);
        journal.record(new AuditEntry(
                KIND + ".created", KIND, connection.id(), null, ConnectionChanges.of(connection, connection.hasKey())));
        return connection;
    }

    @Transactional
    Connection change(UUID id, ExpectedVersion expected, EditableConnection wanted, KeyChange key) {
        var before = connections.find(id).orElseThrow(() -> Problem.notFound("provider connection", id));
        expected.check(before.version());
        var endpoint = ConnectionRules.tidy(wanted.endpoint());
        var after = new Connection(
                id,
                NameKey.trimmed(wanted.name()),
                before.provider(),
                endpoint,
                key.leavesKey(before.hasKey()),
                wanted.defaultModel(),
                wanted.limits() == null ? Limits.NONE : wanted.limits(),
                wanted.budget(),
                before.builtIn(),
                before.version() + 1,
                before.createdAt(),
                before.createdBy(),
                clock.instant());
        rules.checkMove(before, endpoint, key);
        rules.check(after.provider(), endpoint, after.hasKey());
        connections.update(after);
        switch (key) {
            case KeyChange.Keep _ -> {}
            case KeyChange.Remove _ -> connections.updateKey(id, null);
            case KeyChange.Replace(var secret) -> connections.updateKey(id, encrypt(id, secret));
        }
        boolean keyChanged = !(key instanceof KeyChange.Keep);
        journal.record(new AuditEntry(
                KIND + ".changed",
                KIND,
                id,
                ConnectionChanges.of(before, false),
                ConnectionChanges.of(after, keyChanged)));
        return after;
    }

    @Transactional
    void remove(UUID id, ExpectedVersion expected) {
        var connection = connections.find(id).orElseThrow(() -> Problem.notFound("provider connection", id));
        expected.check(connection.version());
        connections.remove(connection);
        journal.record(new AuditEntry(KIND + ".removed", KIND, id, ConnectionChanges.of(connection, false), null));
    }

    /** The connection every organisation starts with. Removing it is remembered: it does not come back. */
    @Transactional
    void addDemonstration() {
        var now = clock.instant();
        connections.insertBuiltIn(new Connection(
                Identifiers.next(),
                "Demo",
                Provider.DEMO,
                null,
                false,
                "demo",
                Limits.NONE,
                null,
                true,
                1,
                now,
                CurrentPrincipal.get().personId(),
                now));
    }

    private byte[] encrypt(UUID id, String key) {
        return secrets.encrypt(key, ConnectionKeys.owner(id));
    }
}
