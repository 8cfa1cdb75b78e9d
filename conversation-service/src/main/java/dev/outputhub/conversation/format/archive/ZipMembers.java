package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.ImportLimits;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The files of a ZIP. Each is either readable or comes with the reason why it is not touched. */
final class ZipMembers implements AutoCloseable {

    /** @param refusal null when the member may be read */
    record Candidate(Member member, @Nullable String refusal) {}

    private final ZipFile zip;
    private final ImportLimits limits;

    private ZipMembers(ZipFile zip, ImportLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    static ZipMembers open(Path file, ImportLimits limits) throws IOException {
        refuseTooManyEntries(file, limits);
        return new ZipMembers(ZipFile.builder().setPath(file).get(), limits);
    }

    List<Candidate> candidates() throws ArchiveRefused {
        var entries = new ArrayList<ZipArchiveEntry>();
        var total = 0L;
        for (var all = zip.getEntries(); all.hasMoreElements(); ) {
            var entry = all.nextElement();
            if (!entry.isDirectory()) {
                entries.add(entry);
                total += Math.max(0, entry.getSize());
            }
        }
        if (total > limits.maxTotalBytes()) {
            throw new ArchiveRefused("The archive unpacks to more than " + limits.maxTotalBytes() + " bytes");
        }
        var folders = Folders.of(entries.stream().map(ZipArchiveEntry::getName).toList());
        var seen = new HashSet<String>();
        return entries.stream().map(entry -> candidate(entry, folders, seen)).toList();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private Candidate candidate(ZipArchiveEntry entry, Folders folders, Set<String> seen) {
        var name = entry.getName();
        var member = new Member(
                EntryName.shown(name),
                Math.max(0, entry.getSize()),
                folders.of(name),
                false,
                () -> new CheckedEntry(zip.getInputStream(entry), entry.getSize(), entry.getCrc()));
        var refusal = EntryName.refusal(name);
        return new Candidate(member, refusal == null ? refusal(entry, seen.add(name)) : refusal);
    }

    private @Nullable String refusal(ZipArchiveEntry entry, boolean first) {
        if (!first) {
            return "A file of this name was there before";
        }
        if (entry.isUnixSymlink()) {
            return "It is a link";
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return "It is encrypted";
        }
        if (!zip.canReadEntryData(entry)) {
            return "It is compressed in a way that is not supported";
        }
        if (entry.getSize() > limits.maxEntryBytes()) {
            return "It unpacks to more than " + limits.maxEntryBytes() + " bytes";
        }
        var packed = Math.max(1, entry.getCompressedSize());
        return entry.getSize() > limits.ratioFromBytes() && entry.getSize() / packed > limits.maxRatio()
                ? "It unpacks to more than " + limits.maxRatio() + " times its size"
                : null;
    }

    /**
     * Opening a ZIP reads its whole directory into memory, so it is counted before. Counting the marks of directory entries
     * counts too many if anything, whatever the numbers at the archive's end claim.
     */
    private static void refuseTooManyEntries(Path file, ImportLimits limits) throws IOException {
        var entries = 0;
        var last = 0;
        try (var bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var buffer = new byte[1 << 16];
            for (var read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                for (var at = 0; at < read; at++) {
                    last = last << 8 | (buffer[at] & 0xFF);
                    if (last == 0x504B0102 && ++entries > limits.maxEntries()) {
                        throw new ArchiveRefused("The archive holds more than " + limits.maxEntries() + " files");
                    }
                }
            }
        }
    }
}
