package dev.outputhub.platform.codegen;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jooq.Constants;

/** One digest of everything the generated sources depend on. */
final class Fingerprint {

    /** Raise it when {@link TableGenerator} changes what it writes. */
    private static final String GENERATOR_VERSION = "1";

    private Fingerprint() {}

    static String of(ServiceModule module) throws IOException {
        var digest = sha256();
        digest.update((GENERATOR_VERSION + Constants.FULL_VERSION + module.schema() + module.targetPackage())
                .getBytes(UTF_8));
        for (var script : scripts(module)) {
            digest.update(script.getFileName().toString().getBytes(UTF_8));
            digest.update(Files.readAllBytes(script));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> scripts(ServiceModule module) throws IOException {
        var scripts = new ArrayList<Path>();
        scripts.add(module.bootstrapScript());
        for (var folder : module.migrationFolders()) {
            try (var files = Files.walk(folder)) {
                files.filter(Files::isRegularFile).sorted().forEach(scripts::add);
            }
        }
        return scripts;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
