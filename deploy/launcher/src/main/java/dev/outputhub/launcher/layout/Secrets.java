package dev.outputhub.launcher.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.function.Supplier;

/** Passwords and keys of one data folder: made when first asked for, readable by their owner alone. */
public final class Secrets {

    private static final String WORD_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Path file;
    private final Properties values = new Properties();
    private final SecureRandom random = new SecureRandom();

    public Secrets(DataFolder data) {
        this.file = data.folder("").resolve("secrets");
        read();
    }

    private void read() {
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** For programs. */
    public String get(String name) {
        return get(name, () -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(24)));
    }

    /** For a person to type. */
    public String word(String name) {
        return get(
                name,
                () -> random.ints(10, 0, WORD_LETTERS.length())
                        .mapToObj(WORD_LETTERS::charAt)
                        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                        .toString());
    }

    /** 32 bytes, as AES-256 wants them. */
    public String key(String name) {
        return get(name, () -> Base64.getEncoder().encodeToString(bytes(32)));
    }

    private synchronized String get(String name, Supplier<String> fresh) {
        if (!values.containsKey(name)) {
            // another start of the launcher may have made it since
            read();
        }
        var known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        var made = fresh.get();
        values.setProperty(name, made);
        write();
        return made;
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Moved into place in one step: a start that is interrupted here must not leave a file that has lost passwords. */
    private void write() {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var part = file.resolveSibling("secrets.part");
        try {
            Files.deleteIfExists(part);
            Files.createFile(part, ownerOnly);
            try (var writer = Files.newBufferedWriter(part)) {
                values.store(writer, null);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
