package dev.outputhub.conversation.imports;

import dev.outputhub.conversation.imports.job.ImportChoice;
import dev.outputhub.conversation.imports.job.ImportOptions;
import dev.outputhub.conversation.imports.job.WantedTerms;
import dev.outputhub.platform.database.StorableText;
import dev.outputhub.platform.problems.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Understands what a caller asks for all of an import, and refuses what cannot be before anything is stored. */
@Component
class ImportWishes {

    private static final int MOST_CHOSEN = 100_000;
    private static final int LONGEST_SOURCE_ID = 2_000;

    private final WantedTerms terms;
    private final Owners owners;
    private final JsonMapper json;

    ImportWishes(WantedTerms terms, Owners owners, JsonMapper json) {
        this.terms = terms;
        this.owners = owners;
        this.json = json;
    }

    /** In the form in which they are stored with the import. */
    record Understood(ImportOptions options, ImportChoice choice) {
        static final Understood NOTHING = new Understood(ImportOptions.NONE, ImportChoice.ALL);
    }

    /** @param text JSON, as a part of a form brings it */
    Understood of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Understood.NOTHING;
        }
        try {
            return of(json.readValue(text, GivenOptions.class));
        } catch (JacksonException unreadable) {
            throw Problem.invalid(
                    "options", "is JSON such as {\"terms\": {\"tags\": [\"work\"]}, \"only\": [\"id of a record\"]}");
        }
    }

    /** May wait for other services, and makes terms: call it outside of a transaction. */
    Understood of(@Nullable GivenOptions given) {
        if (given == null) {
            return Understood.NOTHING;
        }
        var mapping = given.mapping() == null ? null : given.mapping().understood();
        var choice = new ImportChoice(ids("only", given.only()), ids("except", given.except()));
        if (given.owner() != null) {
            owners.check(given.owner());
        }
        var ids = terms.ids(given.terms(), Boolean.TRUE.equals(given.createMissingTerms()));
        return new Understood(new ImportOptions(ids, given.owner(), mapping), choice);
    }

    private static @Nullable Set<String> ids(String field, @Nullable List<@Nullable String> given) {
        if (given == null) {
            return null;
        }
        if (given.size() > MOST_CHOSEN) {
            throw Problem.invalid(field, "names " + MOST_CHOSEN + " records at most");
        }
        var ids = new LinkedHashSet<String>();
        for (var id : given) {
            if (id == null || id.isEmpty() || id.length() > LONGEST_SOURCE_ID || !StorableText.is(id)) {
                throw Problem.invalid(field, "is a list of the source ids that a trial reports");
            }
            ids.add(id);
        }
        return ids;
    }
}
