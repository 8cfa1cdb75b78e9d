package dev.outputhub.output.output;

import dev.outputhub.platform.writing.ExpectedVersion;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes outputs out of sight and back. */
@Component
@Transactional
public class Trash {

    private final Outputs outputs;
    private final OutputViews views;
    private final OutputJournal journal;

    Trash(Outputs outputs, OutputViews views, OutputJournal journal) {
        this.outputs = outputs;
        this.views = views;
        this.journal = journal;
    }

    public void delete(UUID id, ExpectedVersion expected) {
        var before = outputs.lock(id);
        expected.check(before.version());
        delete(before);
    }

    public OutputView restore(UUID id) {
        restore(outputs.lock(id));
        return views.one(id, Set.of());
    }

    /** @return whether it was not in the trash before */
    public boolean delete(StoredOutput before) {
        if (before.isDeleted()) {
            return false;
        }
        outputs.markDeleted(before.id());
        journal.deleted(before.id());
        return true;
    }

    /** @return whether it was in the trash before */
    public boolean restore(StoredOutput before) {
        if (!before.isDeleted()) {
            return false;
        }
        outputs.markRestored(before.id());
        journal.restored(before.id());
        return true;
    }
}
