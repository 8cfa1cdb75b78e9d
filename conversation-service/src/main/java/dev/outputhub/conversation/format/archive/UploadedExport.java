package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportLimits;
import dev.outputhub.conversation.format.RecordHandler;
import dev.outputhub.conversation.format.chatgpt.AssetNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * What somebody uploaded: one file or a ZIP of files. Every record and every file in it comes to the handler, read or with
 * the reason why not, in an order that is the same each time.
 */
public final class UploadedExport {

    private final Path file;
    private final String fileName;
    private final ImportLimits limits;

    public UploadedExport(Path file, String fileName, ImportLimits limits) {
        this.file = file;
        this.fileName = fileName;
        this.limits = limits;
    }

    /** @param wanted the one format to take, or null for whatever is recognised */
    public void read(@Nullable ExportFormat wanted, RecordHandler handler) throws IOException {
        var size = Files.size(file);
        var whole = whole(size);
        if (!Magic.isZip(whole.beginning(Magic.LENGTH))) {
            new Reading(new Routing(wanted, AssetNames.NONE), limits, handler, size).read(whole);
            return;
        }
        try (var zip = ZipMembers.open(file, limits)) {
            readMembers(wanted, handler, zip.candidates());
        } catch (ArchiveRefused | ZipException e) {
            new Reading(new Routing(wanted, AssetNames.NONE), limits, handler, size)
                    .broken(whole, "The archive cannot be opened: " + e.getMessage());
        }
    }

    private Member whole(long size) {
        return new Member(EntryName.shown(fileName), size, List.of(), () -> Files.newInputStream(file));
    }

    private void readMembers(@Nullable ExportFormat wanted, RecordHandler handler, List<ZipMembers.Candidate> members) {
        var readable = members.stream()
                .filter(candidate -> candidate.refusal() == null)
                .map(ZipMembers.Candidate::member)
                .toList();
        var total = readable.stream().mapToLong(Member::size).sum();
        var reading = new Reading(new Routing(wanted, ArchiveAssets.of(readable)), limits, handler, total);
        for (var candidate : members) {
            if (candidate.refusal() == null) {
                reading.read(candidate.member());
            } else {
                reading.broken(candidate.member(), candidate.refusal());
            }
        }
        if (members.isEmpty()) {
            reading.skip(whole(0), "The archive is empty");
        }
    }
}
