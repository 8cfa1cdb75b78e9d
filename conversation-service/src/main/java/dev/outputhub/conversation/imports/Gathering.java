package dev.outputhub.conversation.imports;

import dev.outputhub.conversation.format.FoundRecord;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.format.ImportedDocument;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.RecordHandler;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Gathers records into parts that are worth a transaction and still small. Those an earlier run has stored are passed over. */
final class Gathering implements RecordHandler {

    record Part(List<FoundRecord> records, long bytesRead, long bytesTotal) {}

    private final ImportSettings settings;
    private final long firstRecord;
    private final Consumer<Part> storing;
    private final Set<String> keys = new HashSet<>();
    private List<FoundRecord> records = new ArrayList<>();
    private int messages;
    private long characters;
    private long bytesRead;
    private long bytesTotal;

    Gathering(ImportSettings settings, long firstRecord, Consumer<Part> storing) {
        this.settings = settings;
        this.firstRecord = firstRecord;
        this.storing = storing;
    }

    @Override
    public void record(FoundRecord found) {
        if (found.index() < firstRecord) {
            return;
        }
        // the same conversation twice: the second is compared with the first, so that has to be stored
        if (found.record() instanceof ImportedConversation conversation
                && !keys.add(KnownConversations.key(conversation))) {
            flush();
            keys.add(KnownConversations.key(conversation));
        }
        records.add(found);
        weigh(found.record());
        if (records.size() >= settings.batchRecords()
                || messages >= settings.batchMessages()
                || characters >= settings.batchChars()) {
            flush();
        }
    }

    @Override
    public void progress(long read, long total) {
        bytesRead = read;
        bytesTotal = total;
    }

    void flush() {
        if (!records.isEmpty()) {
            storing.accept(new Part(records, bytesRead, bytesTotal));
        }
        records = new ArrayList<>();
        keys.clear();
        messages = 0;
        characters = 0;
    }

    private void weigh(ImportedRecord record) {
        switch (record) {
            case ImportedConversation conversation -> {
                messages += conversation.messages().size();
                conversation
                        .messages()
                        .forEach(message -> characters += message.text().length());
            }
            case ImportedDocument document ->
                document.exchanges()
                        .forEach(exchange -> exchange.outputs()
                                .forEach(answer -> characters += answer.text().length()));
            default -> {}
        }
    }
}
