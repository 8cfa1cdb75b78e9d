package dev.outputhub.bench.scenario;

import dev.outputhub.bench.Options;
import dev.outputhub.bench.load.Call;
import dev.outputhub.bench.load.Caller;
import dev.outputhub.bench.load.Figures;
import dev.outputhub.bench.load.Gateway;
import dev.outputhub.bench.load.LoadRun;
import dev.outputhub.bench.load.ProcessorTime;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/** What scenarios share: the gateway, the database past the services, and the load run over either. */
public final class Bench {

    /** The database has no compiler to warm up, only plans and pages to keep. */
    private static final Duration PLANS = Duration.ofSeconds(5);

    private final Options options;

    public Bench(Options options) {
        this.options = options;
    }

    public Options options() {
        return options;
    }

    public Gateway editor() {
        return new Gateway(options.gateway(), options.editorToken());
    }

    public Connection database() throws SQLException {
        var connection = DriverManager.getConnection(options.databaseUrl());
        try (var statement = connection.createStatement()) {
            // the triggers of a service name its tables without their schema
            statement.execute("set search_path = output, public");
        }
        return connection;
    }

    public UUID organization() {
        return UUID.fromString(
                editor().get("/api/v1/me").path("organization").path("id").asString());
    }

    public LoadRun load() {
        return load(options.connections());
    }

    public LoadRun load(int connections) {
        return new LoadRun(connections, options.warmUp(), options.duration(), processor());
    }

    public ProcessorTime processor() {
        return new ProcessorTime(options.processes());
    }

    public Backlog backlog() throws SQLException {
        return new Backlog(database(), options.kafka());
    }

    /** Requests that differ from call to call; numbers grow and never repeat over the connections. */
    public Figures requests(LoadRun load, int expected, LongFunction<HttpRequest> request) throws InterruptedException {
        return requests(load, expected, request, () -> {});
    }

    /** @param settled see {@link LoadRun#measure(Caller, Runnable)} */
    public Figures requests(LoadRun load, int expected, LongFunction<HttpRequest> request, Runnable settled)
            throws InterruptedException {
        var numbers = new AtomicLong();
        var gateway = editor();
        return load.measure(_ -> () -> gateway.send(request.apply(numbers.getAndIncrement()), expected), settled);
    }

    /** Fills a statement's parameters for one call. */
    @FunctionalInterface
    public interface Parameters {
        void fill(PreparedStatement statement, long number) throws SQLException;
    }

    /** The same statement over as many connections, its rows read and thrown away. */
    public Figures statements(LoadRun load, String sql, Parameters parameters) throws InterruptedException {
        var numbers = new AtomicLong();
        Caller caller = _ -> {
            var connection = database();
            var statement = connection.prepareStatement(sql);
            return (Call) () -> {
                parameters.fill(statement, numbers.getAndIncrement());
                if (statement.execute()) {
                    try (var rows = statement.getResultSet()) {
                        while (rows.next()) {
                            rows.getString(1);
                        }
                    }
                }
            };
        };
        return load.warmedUpFor(PLANS).measure(caller);
    }
}
