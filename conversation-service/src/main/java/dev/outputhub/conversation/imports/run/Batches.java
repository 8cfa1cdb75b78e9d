package dev.outputhub.conversation.imports.run;

import dev.outputhub.conversation.format.ArchivedRecord;
import dev.outputhub.conversation.format.FoundRecord;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.format.ImportedDocument;
import dev.outputhub.conversation.format.ImportedFile;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.archive.FoundRecords;
import dev.outputhub.conversation.imports.conversations.Beginnings;
import dev.outputhub.conversation.imports.conversations.ConversationImport;
import dev.outputhub.conversation.imports.job.ImportSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Cuts the records of an upload into batches that are worth a transaction and still small. Those an earlier run has stored are passed over. */
final class Batches implements Iterator<Batches.Batch> {

    /** @param bytesRead how far the reading is behind the last of the records */
    record Batch(List<FoundRecord> records, long bytesRead, long bytesTotal) {}

    private final FoundRecords found;
    private final ImportSettings settings;
    private final long firstRecord;
    private @Nullable FoundRecord upcoming;

    Batches(FoundRecords found, ImportSettings settings, long firstRecord) {
        this.found = found;
        this.settings = settings;
        this.firstRecord = firstRecord;
    }

    @Override
    public boolean hasNext() {
        while (upcoming == null && found.hasNext()) {
            var next = found.next();
            upcoming = next.index() < firstRecord ? null : next;
        }
        return upcoming != null;
    }

    @Override
    public Batch next() {
        var records = new ArrayList<FoundRecord>();
        var keys = new HashSet<String>();
        var beginnings = new Beginnings();
        var weight = Weight.NONE;
        while (hasNext() && weight.isBelow(settings) && records.size() < settings.batchRecords()) {
            var next = upcoming;
            // the same conversation twice: the second is compared with the first, so that has to be stored
            if (next == null
                    || !keys.add(key(next))
                    || isFirstFile(next, records)
                    || isOfAnotherKind(records, next)
                    || !isApart(next, beginnings)) {
                break;
            }
            records.add(next);
            weight = weight.plus(next.record());
            upcoming = null;
        }
        if (records.isEmpty()) {
            throw new NoSuchElementException();
        }
        return new Batch(records, found.bytesRead(), found.bytesTotal());
    }

    private static boolean isApart(FoundRecord next, Beginnings before) {
        return !(next.record() instanceof ImportedConversation conversation) || before.add(conversation);
    }

    /** Records of an archive of ours go to the service of their kind, one kind after the other. */
    private static boolean isOfAnotherKind(List<FoundRecord> records, FoundRecord next) {
        return !records.isEmpty() && !archivedKind(records.getLast()).equals(archivedKind(next));
    }

    private static String archivedKind(FoundRecord found) {
        return found.record() instanceof ArchivedRecord archived ? archived.kind() : "";
    }

    /** Files are given to messages that are stored, so those have to be before. */
    private static boolean isFirstFile(FoundRecord next, List<FoundRecord> before) {
        return next.record() instanceof ImportedFile
                && before.stream().anyMatch(found -> found.record() instanceof ImportedConversation);
    }

    private static String key(FoundRecord found) {
        return found.record() instanceof ImportedConversation conversation
                ? ConversationImport.key(conversation)
                : Long.toString(found.index());
    }

    private record Weight(long messages, long characters) {

        static final Weight NONE = new Weight(0, 0);

        boolean isBelow(ImportSettings settings) {
            return messages < settings.batchMessages() && characters < settings.batchChars();
        }

        Weight plus(ImportedRecord record) {
            return switch (record) {
                case ImportedConversation conversation ->
                    new Weight(
                            messages + conversation.messages().size(),
                            characters
                                    + conversation.messages().stream()
                                            .mapToLong(message -> message.text().length())
                                            .sum());
                case ImportedDocument document ->
                    new Weight(
                            messages,
                            characters
                                    + document.exchanges().stream()
                                            .flatMap(exchange -> exchange.outputs().stream())
                                            .mapToLong(answer -> answer.text().length())
                                            .sum());
                case ArchivedRecord archived -> new Weight(messages, characters + archived.weight());
                case ImportedFile file -> new Weight(messages, characters + file.size());
                default -> this;
            };
        }
    }
}
