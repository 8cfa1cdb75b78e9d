package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.BrokenRecord;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportLimits;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.SkippedRecord;
import dev.outputhub.conversation.format.archive.MemberRecords.Read;
import dev.outputhub.conversation.format.csv.TableExport;
import dev.outputhub.conversation.format.html.PageRecords;
import dev.outputhub.conversation.format.json.JsonExport;
import dev.outputhub.conversation.format.markdown.MarkdownDocuments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Opens the files of an upload one after the other, each as what it is. */
final class ArchiveReader {

    /** Bytes; what a page begins with for its looks alone may be long. */
    private static final int PAGE_LOOKED_AT = 1 << 20;

    private final Routing routing;
    private final ImportLimits limits;
    private final ExportManifest manifest;
    private final Tables tables;
    private final MarkdownDocuments markdown = new MarkdownDocuments();

    private final PutOff putOff;

    ArchiveReader(Routing routing, ImportLimits limits, ExportManifest manifest, PutOff putOff, Tables tables) {
        this.routing = routing;
        this.limits = limits;
        this.manifest = manifest;
        this.putOff = putOff;
        this.tables = tables;
    }

    /** What may belong to a message waits until the messages are known. */
    MemberRecords open(Member member) {
        return PutOff.isAttachment(member) && !member.alone() ? putOff.add(member, () -> read(member)) : read(member);
    }

    private MemberRecords read(Member member) {
        try {
            var kind = MemberKind.of(member, member.beginning(Magic.LENGTH));
            return switch (kind) {
                case JSON -> json(member);
                case MARKDOWN -> markdown(member);
                case TABLE -> table(member);
                case PAGE -> page(member);
                default -> unless(member, String.valueOf(kind.reason()), kind.leftOut());
            };
        } catch (IOException e) {
            return broken(member, "The file cannot be read: " + e.getMessage());
        }
    }

    static MemberRecords broken(Member member, String reason) {
        return one(member, BrokenRecord.file(member.name(), reason));
    }

    static MemberRecords one(Member member, ImportedRecord record) {
        return MemberRecords.of(member, List.of(new Read(ExportFormat.UNKNOWN, record)));
    }

    /** Skipped, unless a message turns out to name it. */
    private MemberRecords unless(Member member, String reason, boolean leftOut) {
        var skipped = SkippedRecord.file(member.name(), reason, leftOut);
        return leftOut && !member.alone() && !PutOff.isAttachment(member)
                ? putOff.add(member, skipped)
                : one(member, skipped);
    }

    private MemberRecords json(Member member) throws IOException {
        var export = JsonExport.open(member.source(), limits.maxRecordSize());
        if (!export.isJson()) {
            return broken(member, export.hint());
        }
        if (export.format() == ExportFormat.UNKNOWN) {
            return unless(member, export.hint(), true);
        }
        var refusal = routing.refusal(member, export.format());
        if (refusal == null) {
            return records(member, export.format(), export::records);
        }
        return export.format() == ExportFormat.EXPORT_MANIFEST
                ? MemberRecords.of(member, manifest.records(member, refusal))
                : MemberRecords.of(member, List.of(new Read(export.format(), refusal)));
    }

    private MemberRecords table(Member member) throws IOException {
        var table = TableExport.open(member.source());
        if (tables.isMapped(table)) {
            return tables.records(member, table, routing);
        }
        if (table.format() == ExportFormat.UNKNOWN) {
            return member.alone() || PutOff.isAttachment(member)
                    ? asked(member)
                    : putOff.add(member, () -> asked(member));
        }
        return recordsUnlessRefused(member, table.format(), table::records);
    }

    /** What its columns hold is not known; opened once more, for it may have waited with many others. */
    private static MemberRecords asked(Member member) {
        try {
            return Tables.asked(member, TableExport.open(member.source()));
        } catch (IOException e) {
            return broken(member, "The file cannot be read: " + e.getMessage());
        }
    }

    private MemberRecords page(Member member) throws IOException {
        var beginning = new String(member.beginning(PAGE_LOOKED_AT), StandardCharsets.UTF_8);
        for (var page : ExportReaders.pages()) {
            if (page.recognises(beginning)) {
                return recordsUnlessRefused(
                        member, page.format(), bytes -> new PageRecords(bytes, page, limits.maxRecordSize()));
            }
        }
        return unless(member, String.valueOf(MemberKind.PAGE.reason()), MemberKind.PAGE.leftOut());
    }

    private MemberRecords recordsUnlessRefused(Member member, ExportFormat format, RecordMember.Opening opening)
            throws IOException {
        var refusal = routing.refusal(member, format);
        return refusal == null
                ? records(member, format, opening)
                : MemberRecords.of(member, List.of(new Read(format, refusal)));
    }

    private MemberRecords records(Member member, ExportFormat format, RecordMember.Opening opening) throws IOException {
        return new RecordMember(member, format, opening, routing, limits.maxRecordSize());
    }

    private MemberRecords markdown(Member member) throws IOException {
        var refusal = routing.refusal(member, ExportFormat.MARKDOWN);
        if (refusal != null) {
            return one(member, refusal);
        }
        if (member.size() > limits.maxDocumentBytes()) {
            return broken(
                    member, "A text of more than " + limits.maxDocumentBytes() + " bytes is too long for one output");
        }
        try (var bytes = member.source().open()) {
            var file = DocumentText.read(member, bytes.readAllBytes());
            return MemberRecords.of(member, List.of(new Read(ExportFormat.MARKDOWN, markdown.parse(file))));
        }
    }
}
