package dev.outputhub.conversation.imports.recognition;

import dev.outputhub.conversation.conversation.Conversations;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes how conversations begin that came before that was noted, or by another way than an import. Until then they are known by their ids alone. */
@Component
public class OpeningBackfill {

    private static final Logger LOG = LoggerFactory.getLogger(OpeningBackfill.class);
    /** Whole conversations are in memory at once. */
    private static final int AT_ONCE = 10;

    private final Openings openings;
    private final Conversations conversations;
    private final TransactionTemplate transaction;

    OpeningBackfill(Openings openings, Conversations conversations, TransactionTemplate transaction) {
        this.openings = openings;
        this.conversations = conversations;
        this.transaction = transaction;
    }

    /** Of all organisations. */
    public void noteMissing() {
        var began = System.nanoTime();
        var noted = 0L;
        List<Openings.Missing> before = List.of();
        List<Openings.Missing> some = missing();
        // the same ones again are none that this can note
        while (!some.isEmpty() && !some.equals(before)) {
            some.stream()
                    .collect(Collectors.groupingBy(Openings.Missing::organizationId))
                    .values()
                    .forEach(this::note);
            noted += some.size();
            before = some;
            some = missing();
        }
        if (noted > 0) {
            LOG.info(
                    "The openings of {} conversations were noted in {} ms",
                    noted,
                    (System.nanoTime() - began) / 1_000_000);
        }
    }

    private List<Openings.Missing> missing() {
        return Objects.requireNonNull(transaction.execute(_ -> openings.missing(AT_ONCE)));
    }

    private void note(List<Openings.Missing> ofOne) {
        var first = ofOne.getFirst();
        CurrentPrincipal.run(
                Principal.actingFor(first.organizationId(), first.createdBy()),
                () -> transaction.executeWithoutResult(_ -> {
                    var ids =
                            ofOne.stream().map(Openings.Missing::conversationId).toList();
                    var found = new HashMap<UUID, Set<String>>();
                    openings.read(ids)
                            .forEach(
                                    (id, stored) -> found.put(id, stored.turns().openings()));
                    conversations.openingNoted(ids);
                    openings.note(found);
                }));
    }
}
