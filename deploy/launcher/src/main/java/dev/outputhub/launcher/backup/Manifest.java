package dev.outputhub.launcher.backup;

import dev.outputhub.launcher.console.HubProblem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What PostgreSQL wrote down about a copy while it made it. Checks what its own pg_verifybackup checks, which is not among the
 * programs of a local run.
 *
 * @param checksums SHA-256 by path
 */
record Manifest(Map<String, String> checksums, long bytes, long firstSegment, long lastSegment) {

    private static final String LAST_LINE = "\"Manifest-Checksum\"";

    static Manifest read(Path file) {
        try {
            var text = Files.readString(file);
            var end = text.lastIndexOf(LAST_LINE);
            if (end < 0) {
                throw damaged(file, "its list of files has no end");
            }
            var json = JsonMapper.shared().readTree(text);
            var said = json.path("Manifest-Checksum").asString("");
            if (!said.equals(hex(sha256().digest(text.substring(0, end).getBytes(StandardCharsets.UTF_8))))) {
                throw damaged(file, "its list of files was changed");
            }
            var checksums = new HashMap<String, String>();
            long bytes = 0;
            for (var entry : json.path("Files")) {
                checksums.put(
                        path(
                                entry.path("Path").asString(""),
                                entry.path("Encoded-Path").asString("")),
                        entry.path("Checksum").asString());
                bytes += entry.path("Size").asLong();
            }
            var range = json.path("WAL-Ranges").get(0);
            return new Manifest(
                    Map.copyOf(checksums),
                    bytes,
                    segment(range.path("Start-LSN").asString()),
                    segment(range.path("End-LSN").asString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Every file of the list is there as it was, and no other. */
    void check(Path archive) {
        var missing = new HashMap<>(checksums);
        try (var packed = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)), 1 << 16);
                var tar = new TarArchiveInputStream(packed)) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (!entry.isFile()) {
                    continue;
                }
                var said = missing.remove(entry.getName());
                if (said == null || !said.equals(checksum(tar))) {
                    throw damaged(archive, entry.getName() + " is not what was copied");
                }
            }
            // what lies between the files is told by the checksum at the very end alone
            packed.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            throw damaged(archive, broken.toString());
        }
        if (!missing.isEmpty()) {
            throw damaged(
                    archive,
                    missing.size() + " files are missing, such as "
                            + missing.keySet().iterator().next());
        }
    }

    private static String checksum(InputStream content) throws IOException {
        var sum = sha256();
        var buffer = new byte[1 << 16];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            sum.update(buffer, 0, read);
        }
        return hex(sum.digest());
    }

    /** A name that is no UTF-8 is written as the hexadecimal digits of its bytes. */
    private static String path(String plain, String encoded) {
        return encoded.isEmpty() ? plain : new String(HexFormat.of().parseHex(encoded), StandardCharsets.ISO_8859_1);
    }

    private static long segment(String position) {
        var halves = position.split("/");
        return ((Long.parseLong(halves[0], 16) << 32) + Long.parseLong(halves[1], 16)) / Segments.BYTES;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static HubProblem damaged(Path file, String how) {
        return new HubProblem(
                "The copy " + file + " is damaged: " + how + ".",
                "Make another: ./hub backup\nAnd look at the disk it lies on.");
    }
}
