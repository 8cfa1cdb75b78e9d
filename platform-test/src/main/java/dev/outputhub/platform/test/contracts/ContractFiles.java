package dev.outputhub.platform.test.contracts;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder {@code contracts} of the repository, wherever below it a test runs. */
final class ContractFiles {

    private static final Path ROOT = root();

    private ContractFiles() {}

    static Path folder(String name) {
        return ROOT.resolve(name);
    }

    static String read(String name) {
        try {
            return Files.readString(folder(name));
        } catch (IOException missing) {
            throw new UncheckedIOException("There is no contract " + name, missing);
        }
    }

    /** What a text of JSON has that its schema does not allow; empty when all is well. */
    static List<Error> broken(String schema, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(schema), InputFormat.JSON)
                .validate(json, InputFormat.JSON);
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("contracts"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("The folder contracts is not found above the working folder");
        }
        return folder.resolve("contracts");
    }
}
