package dev.outputhub.llm.connection;

import static dev.outputhub.llm.database.Tables.PROVIDER_CONNECTION;

import dev.outputhub.llm.LlmError;
import dev.outputhub.llm.cost.Price;
import dev.outputhub.llm.database.tables.records.ProviderConnectionRecord;
import dev.outputhub.llm.provider.Provider;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.naming.NameKey;
import dev.outputhub.platform.problems.Problem;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stored connections, and their encrypted keys beside them. */
@Repository
class Connections {

    private final DSLContext database;

    Connections(DSLContext database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    Optional<Connection> find(UUID id) {
        return database.selectFrom(PROVIDER_CONNECTION)
                .where(present())
                .and(PROVIDER_CONNECTION.ID.eq(id))
                .fetchOptional(Connections::read);
    }

    /** Oldest first: the first that offers a model by default is the one that gets it. */
    @Transactional(readOnly = true)
    List<Connection> all() {
        return database.selectFrom(PROVIDER_CONNECTION)
                .where(present())
                .orderBy(PROVIDER_CONNECTION.CREATED_AT, PROVIDER_CONNECTION.ID)
                .fetch(Connections::read);
    }

    @Transactional(readOnly = true)
    byte @Nullable [] encryptedKey(UUID id) {
        return database.select(PROVIDER_CONNECTION.ENCRYPTED_KEY)
                .from(PROVIDER_CONNECTION)
                .where(present())
                .and(PROVIDER_CONNECTION.ID.eq(id))
                .fetchOne(PROVIDER_CONNECTION.ENCRYPTED_KEY);
    }

    void insert(Connection connection, byte @Nullable [] encryptedKey) {
        var row = row(connection);
        row.setEncryptedKey(encryptedKey);
        nameIsFree(
                connection,
                () -> database.insertInto(PROVIDER_CONNECTION).set(row).execute());
    }

    /** Whether it was new: one that exists, or existed, stays as it is. */
    boolean insertBuiltIn(Connection connection) {
        return database.insertInto(PROVIDER_CONNECTION)
                        .set(row(connection))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void update(Connection connection) {
        var row = row(connection);
        nameIsFree(
                connection,
                () -> database.update(PROVIDER_CONNECTION)
                        .set(row)
                        .set(
                                PROVIDER_CONNECTION.NAME_COPY,
                                DSL.when(
                                                PROVIDER_CONNECTION.NAME_KEY.eq(row.getNameKey()),
                                                PROVIDER_CONNECTION.NAME_COPY)
                                        .otherwise(0))
                        .where(present())
                        .and(PROVIDER_CONNECTION.ID.eq(connection.id()))
                        .and(PROVIDER_CONNECTION.VERSION.eq(connection.version() - 1))
                        .execute());
    }

    void updateKey(UUID id, byte @Nullable [] encryptedKey) {
        database.update(PROVIDER_CONNECTION)
                .set(PROVIDER_CONNECTION.ENCRYPTED_KEY, encryptedKey)
                .where(present())
                .and(PROVIDER_CONNECTION.ID.eq(id))
                .execute();
    }

    void remove(Connection connection) {
        database.update(PROVIDER_CONNECTION)
                .set(PROVIDER_CONNECTION.DELETED_AT, connection.updatedAt())
                .setNull(PROVIDER_CONNECTION.ENCRYPTED_KEY)
                .set(PROVIDER_CONNECTION.VERSION, connection.version() + 1)
                .set(PROVIDER_CONNECTION.UPDATED_BY, CurrentPrincipal.get().personId())
                .where(present())
                .and(PROVIDER_CONNECTION.ID.eq(connection.id()))
                .execute();
    }

    private static void nameIsFree(Connection connection, Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException taken) {
            throw Problem.refused(
                    LlmError.CONNECTION_NAME_TAKEN, "name", "There is a connection named " + connection.name() + ".");
        }
    }

    private static ProviderConnectionRecord row(Connection connection) {
        var row = new ProviderConnectionRecord();
        var principal = CurrentPrincipal.get();
        var endpoint = connection.endpoint();
        var budget = connection.budget();
        row.setOrganizationId(principal.organizationId());
        row.setId(connection.id());
        row.setName(connection.name());
        row.setNameKey(NameKey.of(connection.name()));
        row.setProvider(connection.provider().label());
        row.setEndpoint(endpoint == null ? null : endpoint.toString());
        row.setDefaultModel(connection.defaultModel());
        row.setRequestsPerMinute(connection.limits().requestsPerMinute());
        row.setConcurrent(connection.limits().concurrent());
        row.setTimeoutSeconds(connection.limits().timeoutSeconds());
        row.setMonthlyBudget(budget == null ? null : budget.amount());
        var price = budget == null ? null : budget.price();
        row.setInputPrice(price == null ? null : price.inputPerMillion());
        row.setOutputPrice(price == null ? null : price.outputPerMillion());
        row.setBuiltIn(connection.builtIn());
        row.setVersion(connection.version());
        row.setCreatedAt(connection.createdAt());
        row.setCreatedBy(connection.createdBy());
        row.setUpdatedAt(connection.updatedAt());
        row.setUpdatedBy(principal.personId());
        return row;
    }

    static Connection read(Record row) {
        var c = row.into(PROVIDER_CONNECTION);
        return new Connection(
                c.getId(),
                c.getName(),
                Provider.of(c.getProvider()),
                c.getEndpoint() == null ? null : URI.create(c.getEndpoint()),
                c.getEncryptedKey() != null,
                c.getDefaultModel(),
                new Limits(c.getRequestsPerMinute(), c.getConcurrent(), c.getTimeoutSeconds()),
                c.getMonthlyBudget() == null ? null : Budget.of(c.getMonthlyBudget(), price(c)),
                c.getBuiltIn(),
                c.getVersion(),
                c.getCreatedAt(),
                c.getCreatedBy(),
                c.getUpdatedAt());
    }

    private static @Nullable Price price(ProviderConnectionRecord c) {
        return c.getInputPrice() == null ? null : new Price(c.getInputPrice(), c.getOutputPrice());
    }

    static Condition present() {
        return PROVIDER_CONNECTION
                .ORGANIZATION_ID
                .eq(CurrentPrincipal.get().organizationId())
                .and(PROVIDER_CONNECTION.DELETED_AT.isNull());
    }
}
