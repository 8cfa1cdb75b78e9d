package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.ArchivedRecord;
import dev.outputhub.conversation.format.BrokenRecord;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ExportReader;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.format.ImportedDocument;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.RecordReader;
import dev.outputhub.conversation.format.SessionReader;
import dev.outputhub.conversation.format.SkippedRecord;
import dev.outputhub.conversation.format.SourceFile;
import dev.outputhub.conversation.format.UnsaidWords;
import dev.outputhub.conversation.format.chatgpt.AssetNames;
import dev.outputhub.conversation.format.chatgpt.MessageFeedback;
import dev.outputhub.conversation.format.json.Fields;
import dev.outputhub.conversation.format.rating.MessageRating;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Sends each record to the parser of its format, and answers for those that have none. */
final class Routing {

    private final @Nullable ExportFormat wanted;
    private final ExportReaders readers;

    Routing(@Nullable ExportFormat wanted, AssetNames assets, MessageFeedback feedback) {
        this(wanted, new ExportReaders(assets, feedback));
    }

    private Routing(@Nullable ExportFormat wanted, ExportReaders readers) {
        this.wanted = wanted;
        this.readers = readers;
    }

    /** For one file, with a reader that is made for it. */
    Routing with(ExportReader reader) {
        return new Routing(wanted, readers.with(reader));
    }

    /** What reads this record together with others of its file; null when it is read by itself. */
    @Nullable
    SessionReader session(ExportFormat format, JsonNode record) {
        return record.isObject() && readers.of(format) instanceof SessionReader reader ? reader : null;
    }

    List<ImportedRecord> parse(ExportFormat format, JsonNode record, List<String> remarks, SourceFile file) {
        if (!record.isObject()) {
            return List.of(new BrokenRecord("record", null, null, "The record is not an object"));
        }
        return readers.of(format) instanceof RecordReader reader
                ? guarded(reader, List.of(record), () -> reader.read(record, file), remarks)
                : List.of(new SkippedRecord("record", null, null, unsupported(format), isLeftOut(format)));
    }

    List<ImportedRecord> parse(
            SessionReader reader,
            @Nullable String conversation,
            List<JsonNode> records,
            List<String> remarks,
            SourceFile file) {
        return guarded(reader, records, () -> reader.read(conversation, records, file), remarks);
    }

    private static List<ImportedRecord> guarded(
            ExportReader reader, List<JsonNode> records, Supplier<List<ImportedRecord>> reading, List<String> remarks) {
        try {
            // of tables the report tells what every column became
            var made = reader.format() == ExportFormat.TABLE
                    ? reading.get()
                    : UnsaidWords.keep(records, reading.get(), reader.accountedFor());
            return made.stream().map(record -> remarked(record, remarks)).toList();
        } catch (RuntimeException e) {
            // a shape nobody foresaw must cost one record, not the archive
            return List.of(new BrokenRecord(
                    "record",
                    null,
                    null,
                    "The record could not be understood: " + e.getClass().getSimpleName()));
        }
    }

    /** A conversation that is beyond reading, named by what little was kept of it. */
    ImportedRecord tooLarge(JsonNode outline, String reason) {
        return BrokenRecord.conversation(
                first(outline, "conversation_id", "id", "uuid"), first(outline, "title", "name"), reason);
    }

    /** What a file of this format is told as when it is not read; null when it is. */
    @Nullable
    ImportedRecord refusal(Member member, ExportFormat format) {
        if (readers.of(format) == null) {
            return SkippedRecord.file(member.name(), unsupported(format), isLeftOut(format));
        }
        return wanted == null || wanted == family(format)
                ? null
                : SkippedRecord.file(
                        member.name(),
                        "Recognised as " + format.title() + "; only " + wanted.title() + " was asked for",
                        false);
    }

    private static @Nullable String first(JsonNode outline, String... fields) {
        return Stream.of(fields)
                .map(field -> Fields.filled(outline, field))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether somebody could miss it: the rest says nothing that is not said elsewhere in the archive, or is personal data. */
    private static boolean isLeftOut(ExportFormat format) {
        return switch (format) {
            case ACCOUNT, ASSET_NAMES, EXPORT_MANIFEST, CHATGPT_FEEDBACK -> false;
            default -> true;
        };
    }

    private static ExportFormat family(ExportFormat format) {
        return switch (format) {
            case CLAUDE_PROJECT, CLAUDE_MEMORY, CLAUDE_DESIGN -> ExportFormat.CLAUDE;
            default -> format;
        };
    }

    private static String unsupported(ExportFormat format) {
        return switch (format) {
            case ACCOUNT -> "Account details are personal data and are not imported";
            case EXPORT_MANIFEST ->
                "The list of the archive's files was compared with what is there; there is nothing else in it";
            case ASSET_NAMES -> "The names of attachments were used; there is nothing else in it";
            case CHATGPT_FEEDBACK -> "What it says of answers went to their messages; there is nothing else in it";
            case DOWNLOAD_LIST ->
                "This is only a list of downloads: open its links, and import the files that come from them";
            case CHATGPT_SHARES -> "Recognised as " + format.title() + ", which are not imported";
            default -> "Recognised as " + format.title() + ", which is not supported yet";
        };
    }

    private static ImportedRecord remarked(ImportedRecord record, List<String> remarks) {
        if (record instanceof ImportedConversation conversation) {
            MessageRating.keepIn(conversation.messages());
        }
        if (remarks.isEmpty()) {
            return record;
        }
        return switch (record) {
            case ImportedConversation conversation -> conversation.withRemarks(remarks);
            case ImportedDocument document -> document.withRemarks(remarks);
            case ArchivedRecord agent -> agent.withRemark(String.join("; ", remarks));
            case SkippedRecord skipped -> skipped.withRemarks(remarks);
            default -> record;
        };
    }
}
