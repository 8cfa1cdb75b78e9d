package dev.outputhub.auth.vouching;

import dev.outputhub.auth.audit.UnreadableEntries;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follows the whole chain at once, for somebody who waits. */
@Service
public class IntegrityCheck {

    private final ChainWalk walk;
    private final Chain chain;
    private final UnreadableEntries unreadable;

    IntegrityCheck(ChainWalk walk, Chain chain, UnreadableEntries unreadable) {
        this.walk = walk;
        this.chain = chain;
        this.unreadable = unreadable;
    }

    @Transactional(readOnly = true)
    public Integrity check() {
        var marks = walk.marks();
        ChainWalk.Step step;
        var place = walk.start();
        do {
            step = walk.walk(place, marks);
            place = step.place();
        } while (!step.isEnd());
        var wrong = step.wrong();
        return new Integrity(
                wrong == null, chain.count(), wrong == null ? null : wrong.sequence(), unreadable.sequences());
    }
}
