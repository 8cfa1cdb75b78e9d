package dev.outputhub.launcher.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/**
 * What was imported, by person and by what the file said, whatever it was called: a line each in a file of the run's data folder,
 * so that it is forgotten together with the data.
 */
public final class ImportedFiles {

    private final Path file;
    private final String person;
    private final Set<Content> known = new HashSet<>();

    public ImportedFiles(Path file, String person) {
        this.file = file;
        this.person = person;
        try {
            if (Files.exists(file)) {
                for (var line : Files.readAllLines(file)) {
                    var words = line.split(" ", -1);
                    if (words.length > 1 && words[0].equals(person)) {
                        known.add(new Content(words[1]));
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The SHA-256 of a file. */
    record Content(String sha256) {}

    boolean contain(Path candidate) throws IOException {
        return known.contains(contentOf(candidate));
    }

    Content contentOf(Path candidate) throws IOException {
        try (var digest =
                new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            Files.copy(candidate, digest);
            return new Content(
                    HexFormat.of().formatHex(digest.getMessageDigest().digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void add(Content content, String importId) {
        if (known.add(content)) {
            try {
                Files.writeString(
                        file,
                        person + " " + content.sha256() + " " + importId + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
