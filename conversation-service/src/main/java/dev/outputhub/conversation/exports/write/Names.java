package dev.outputhub.conversation.exports.write;

import dev.outputhub.conversation.exports.job.ExportNames.Named;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the records of an export are called in it. */
public interface Names {

    /** Those that the export holds. */
    Map<UUID, Named> find(Collection<UUID> ids);

    /** The files that belong to these records, by record. */
    Map<UUID, List<Named>> attachments(Collection<UUID> records);
}
