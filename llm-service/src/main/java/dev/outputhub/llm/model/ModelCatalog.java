package dev.outputhub.llm.model;

import dev.outputhub.llm.LlmError;
import dev.outputhub.llm.connection.Connection;
import dev.outputhub.llm.connection.ConnectionBook;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.naming.NameKey;
import dev.outputhub.platform.problems.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds the connection that a model's name means: {@code connection/model}, or the model alone. */
@Service
public class ModelCatalog {

    private final ConnectionBook book;
    private final OfferedModels offered;

    ModelCatalog(ConnectionBook book, OfferedModels offered) {
        this.book = book;
        this.offered = offered;
    }

    /** A model at a connection. */
    public record Target(Connection connection, String model) {}

    /** Every model of every connection, each under the name that means exactly it. */
    public List<ModelView> all() {
        var connections = book.all();
        var principal = CurrentPrincipal.get();
        var views = new ArrayList<ModelView>();
        // side by side: one provider that is slow to list its models keeps nobody waiting for another
        try (var calls = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = connections.stream()
                    .map(connection -> calls.submit((Callable<List<String>>)
                            () -> CurrentPrincipal.call(principal, () -> offered.of(connection))))
                    .toList();
            for (int i = 0; i < asked.size(); i++) {
                var connection = connections.get(i);
                names(asked.get(i)).forEach(name -> views.add(ModelView.of(connection, name)));
            }
        }
        return views;
    }

    /** @param name null for whatever the organisation prompts by default */
    public Target resolve(@Nullable String name) {
        var connections = book.all();
        if (name == null || name.isBlank()) {
            return byDefault(connections);
        }
        return qualified(connections, name)
                .or(() -> bare(connections, name))
                .orElseThrow(() -> Problem.refused(
                        LlmError.UNKNOWN_MODEL,
                        "model",
                        "No connection offers the model " + name + ". Models are listed under /models; "
                                + "connection/model names one of a certain connection."));
    }

    private static Target byDefault(List<Connection> connections) {
        return connections.stream()
                .filter(connection -> !connection.builtIn())
                .flatMap(connection -> target(connection).stream())
                .findFirst()
                .or(() -> connections.stream()
                        .flatMap(connection -> target(connection).stream())
                        .findFirst())
                .orElseThrow(() -> Problem.refused(
                        LlmError.MODEL_REQUIRED, "model", "Name a model: no connection has a default one."));
    }

    private static Optional<Target> target(Connection connection) {
        return Optional.ofNullable(connection.defaultModel()).map(model -> new Target(connection, model));
    }

    // a model's own name may hold slashes too, so the part before the first one counts only where a connection is
    // called so
    private static Optional<Target> qualified(List<Connection> connections, String name) {
        int slash = name.indexOf('/');
        if (slash < 1 || slash == name.length() - 1) {
            return Optional.empty();
        }
        var before = name.substring(0, slash).strip();
        var key = NameKey.of(before);
        return connections.stream()
                .filter(connection -> NameKey.of(connection.name()).equals(key)
                        || connection.id().toString().equals(before))
                .findFirst()
                .map(connection -> new Target(connection, name.substring(slash + 1)));
    }

    private Optional<Target> bare(List<Connection> connections, String name) {
        return connections.stream()
                .filter(connection -> name.equals(connection.defaultModel()))
                .findFirst()
                .or(() -> connections.stream()
                        .filter(connection -> offered.of(connection).contains(name))
                        .findFirst())
                .map(connection -> new Target(connection, name));
    }

    private static List<String> names(Future<List<String>> asked) {
        try {
            return asked.get();
        } catch (ExecutionException failure) {
            // as it would be without a thread between: a database that is away is told as such
            throw failure.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
