package dev.outputhub.conversation.exports.run;

import dev.outputhub.conversation.exports.job.ExportNames;
import dev.outputhub.conversation.exports.job.ExportNames.Named;
import dev.outputhub.conversation.exports.write.Names;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** The names of one export, each asked for in a transaction of its own. */
record StoredNames(UUID exportId, ExportNames names, TransactionTemplate transaction) implements Names {

    @Override
    public Map<UUID, Named> find(Collection<UUID> ids) {
        return Objects.requireNonNull(transaction.execute(_ -> names.find(exportId, ids)));
    }

    @Override
    public Map<UUID, List<Named>> attachments(Collection<UUID> records) {
        return Objects.requireNonNull(transaction.execute(_ -> names.attachments(exportId, records)));
    }
}
