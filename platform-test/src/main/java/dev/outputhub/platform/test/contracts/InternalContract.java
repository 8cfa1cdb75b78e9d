package dev.outputhub.platform.test.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an endpoint between services takes and answers: examples and schemas in {@code contracts/internal/<owner>/<endpoint>/}. The
 * folder of {@code POST /internal/terms/resolve} is {@code POST.terms.resolve}, that of {@code GET /internal/agents/{id}} is
 * {@code GET.agents.{id}}.
 */
public record InternalContract(String owner, String method, String path) {

    private static final String PREFIX = "/internal/";
    private static final Pattern VARIABLE = Pattern.compile("\\{[^/]+}");

    /** @param endpoint its method and path, such as {@code GET /internal/agents/{id}} */
    public static InternalContract of(String owner, String endpoint) {
        var parts = endpoint.split(" ", 2);
        return new InternalContract(owner, parts[0], parts[1]);
    }

    /** All that there are of an owner; none where it has no folder. */
    public static List<InternalContract> of(String owner) {
        var folder = ContractFiles.folder("internal").resolve(owner);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var endpoints = Files.list(folder)) {
            return endpoints
                    .map(endpoint -> endpoint.getFileName().toString())
                    .sorted()
                    .map(name -> named(owner, name))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static InternalContract named(String owner, String folder) {
        var dot = folder.indexOf('.');
        return new InternalContract(
                owner,
                folder.substring(0, dot),
                PREFIX + folder.substring(dot + 1).replace('.', '/'));
    }

    public String endpoint() {
        return method + " " + path;
    }

    /** The example of what is sent. */
    public String request() {
        return ContractFiles.read(file("request.json"));
    }

    /** The example of what is answered. */
    public String answer() {
        return ContractFiles.read(file("answer.json"));
    }

    public boolean hasAnswer() {
        return has("answer") || answersBytes();
    }

    /** What is answered is no JSON; {@code answer.txt} says what it is. */
    public boolean answersBytes() {
        return Files.exists(ContractFiles.folder(file("answer.txt")));
    }

    public boolean hasRequest() {
        return has("request");
    }

    /** What is sent has the shape of the example: the fields of its schema, and no other. */
    public void assertRequest(String json) {
        assertShape("request", json);
    }

    /** What is answered has the shape of the example: the fields of its schema, and no other. */
    public void assertAnswer(String json) {
        if (answersBytes()) {
            return;
        }
        assertShape("answer", json);
    }

    boolean serves(String askedMethod, String askedPath) {
        return method.equals(askedMethod)
                && Pattern.matches(VARIABLE.matcher(path).replaceAll("[^/]+"), askedPath);
    }

    private void assertShape(String what, String json) {
        var schema = file(what + ".schema.json");
        assertThat(ContractFiles.broken(schema, ContractFiles.read(file(what + ".json"))))
                .as("example of the %s of %s", what, endpoint())
                .isEmpty();
        assertThat(ContractFiles.broken(schema, json))
                .as("%s of %s: %s", what, endpoint(), json)
                .isEmpty();
    }

    private boolean has(String what) {
        return Files.exists(ContractFiles.folder(file(what + ".json")))
                && Files.exists(ContractFiles.folder(file(what + ".schema.json")));
    }

    private String file(String name) {
        return "internal/" + owner + "/" + method + "."
                + path.substring(PREFIX.length()).replace('/', '.') + "/" + name;
    }
}
