package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportLimits;
import dev.outputhub.conversation.format.SkippedRecord;
import dev.outputhub.conversation.format.chatgpt.AssetNames;
import dev.outputhub.conversation.format.chatgpt.MessageFeedback;
import dev.outputhub.conversation.format.mapping.ColumnMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** What somebody uploaded: one file or a ZIP of files. */
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
    public FoundRecords open(@Nullable ExportFormat wanted) throws IOException {
        return open(wanted, null);
    }

    /** @param mapping what the columns of a table hold, if somebody said so */
    public FoundRecords open(@Nullable ExportFormat wanted, @Nullable ColumnMapping mapping) throws IOException {
        var tables = new Tables(mapping, limits.maxRecordSize());
        var size = Files.size(file);
        var whole = whole(size);
        if (!Magic.isZip(whole.beginning(Magic.LENGTH))) {
            var routing = new Routing(wanted, AssetNames.NONE, MessageFeedback.none());
            var uses = FileUses.none();
            var reader =
                    new ArchiveReader(routing, limits, new ExportManifest(List.of(whole)), new PutOff(uses), tables);
            return new FoundRecords(List.of(whole).stream().map(reader::open).iterator(), uses, () -> {}, size);
        }
        try {
            return openZip(wanted, tables);
        } catch (ArchiveRefused | ZipException e) {
            var refused = ArchiveReader.broken(whole, "The archive cannot be opened: " + e.getMessage());
            return new FoundRecords(List.of(refused).iterator(), FileUses.none(), () -> {}, size);
        } catch (IOException _) {
            // what the reader of ZIPs says names the file on this machine
            var refused = ArchiveReader.broken(whole, "The archive cannot be opened: it is damaged");
            return new FoundRecords(List.of(refused).iterator(), FileUses.none(), () -> {}, size);
        }
    }

    private FoundRecords openZip(@Nullable ExportFormat wanted, Tables tables) throws IOException {
        var zip = ZipMembers.open(file, limits);
        try {
            return members(wanted, tables, zip, zip.candidates());
        } catch (ArchiveRefused refused) {
            zip.close();
            throw refused;
        }
    }

    private FoundRecords members(
            @Nullable ExportFormat wanted, Tables tables, ZipMembers zip, List<ZipMembers.Candidate> members) {
        if (members.isEmpty()) {
            var empty = whole(0);
            var told = ArchiveReader.one(empty, SkippedRecord.file(empty.name(), "The archive is empty", false));
            return new FoundRecords(List.of(told).iterator(), FileUses.none(), zip, 0);
        }
        var own = HubMembers.of(members, limits);
        if (own != null) {
            return new FoundRecords(own.records(wanted).iterator(), FileUses.none(), zip, own.size());
        }
        var readable = members.stream()
                .filter(candidate -> candidate.refusal() == null)
                .map(ZipMembers.Candidate::member)
                .toList();
        var total = readable.stream().mapToLong(Member::size).sum();
        var names = ArchiveAssets.of(readable);
        var feedback = ArchiveFeedback.of(readable);
        var routing = new Routing(wanted, names, feedback);
        var manifest = new ExportManifest(readable);
        var uses = new FileUses(new ArchiveFiles(readable), names);
        var putOff = new PutOff(uses);
        var reader = new ArchiveReader(routing, limits, manifest, putOff, tables);
        // the stream is lazy: a file is opened when all before it were read
        var opened = members.stream()
                .map(candidate -> candidate.refusal() == null
                        ? reader.open(candidate.member())
                        : ArchiveReader.broken(candidate.member().unread(), candidate.refusal()));
        var missing = Stream.of(MemberRecords.of(whole(0), manifest.gaps()));
        // known when all conversations were read
        var unanswered = Stream.of(feedback).map(left -> MemberRecords.of(whole(0), unanswered(left)));
        var records = Stream.concat(Stream.concat(opened, missing), unanswered).iterator();
        return new FoundRecords(putOff.after(records), uses, zip, total);
    }

    private static List<MemberRecords.Read> unanswered(MessageFeedback feedback) {
        return feedback.withoutAnswer().stream()
                .map(row -> new MemberRecords.Read(ExportFormat.CHATGPT_FEEDBACK, row))
                .toList();
    }

    private Member whole(long size) {
        return new Member(EntryName.shown(fileName), size, List.of(), true, () -> Files.newInputStream(file));
    }
}
