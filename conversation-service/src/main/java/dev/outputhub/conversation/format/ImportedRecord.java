package dev.outputhub.conversation.format;

import org.jspecify.annotations.Nullable;

/** One record of an archive, in a form that no longer depends on who wrote the archive. */
public sealed interface ImportedRecord
        permits ImportedConversation,
                ImportedDocument,
                ImportedFile,
                FoundTable,
                ArchivedRecord,
                SkippedRecord,
                BrokenRecord {

    /** What a report calls this record: conversation, document, file and so on. */
    String kind();

    /** The record's own id where it came from. */
    @Nullable
    String sourceId();

    @Nullable
    String title();
}
