package dev.outputhub.auth.savedsearch;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.platform.writing.MergePatch;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everybody keeps their own searches; sharing one with the organisation, and changing what others share, takes permissions. */
@Service
class SavedSearchAccess {

    /** Everybody who works on records may say what is worth a look. */
    private static final String SHARING = "outputs:write";

    private static final String CHANGING_OTHERS = "organization:write";

    /** Of one person. */
    private static final int MOST = 200;

    private static final int LONGEST_QUERY = 16_384;

    private final SavedSearches searches;
    private final MergePatch mergePatch;
    private final Journal journal;
    private final JsonMapper json;

    SavedSearchAccess(SavedSearches searches, MergePatch mergePatch, Journal journal, JsonMapper json) {
        this.searches = searches;
        this.mergePatch = mergePatch;
        this.journal = journal;
        this.json = json;
    }

    @Transactional(readOnly = true)
    Page<SavedSearch> list(ListQuery query) {
        return searches.list(query);
    }

    @Transactional(readOnly = true)
    SavedSearch get(UUID id) {
        return searches.find(id).orElseThrow(() -> absent(id));
    }

    @Transactional
    SavedSearch save(EditableSavedSearch wanted) {
        check(wanted);
        if (wanted.isShared()) {
            CurrentPrincipal.require(SHARING);
        }
        if (searches.countOwnLocked() >= MOST) {
            throw new Problem(
                    CommonError.REFUSED, "You keep " + MOST + " saved searches, which is the most. Delete one first.");
        }
        var saved = get(searches.add(wanted));
        journal.record(new AuditEntry("saved-search.created", "saved-search", saved.id(), null, saved.editable()));
        return saved;
    }

    @Transactional
    SavedSearch change(UUID id, ExpectedVersion expected, JsonNode patch) {
        var before = own(id, expected);
        var wanted = mergePatch.apply(before.editable(), EditableSavedSearch.class, patch);
        check(wanted);
        if (wanted.isShared() && !before.shared()) {
            CurrentPrincipal.require(SHARING);
        }
        if (wanted.equals(before.editable())) {
            return before;
        }
        searches.change(id, wanted);
        // whoever takes a search of somebody else out of sight does not reach it afterwards
        var after = searches.find(id).orElse(before);
        journal.record(new AuditEntry("saved-search.updated", "saved-search", id, before.editable(), wanted));
        return after;
    }

    @Transactional
    void delete(UUID id, ExpectedVersion expected) {
        var before = own(id, expected);
        searches.remove(id);
        journal.record(new AuditEntry("saved-search.deleted", "saved-search", id, before.editable(), null));
    }

    private SavedSearch own(UUID id, ExpectedVersion expected) {
        var before = searches.findForUpdate(id).orElseThrow(() -> absent(id));
        if (!before.createdBy().equals(CurrentPrincipal.get().personId())) {
            CurrentPrincipal.require(CHANGING_OTHERS);
        }
        expected.check(before.version());
        return before;
    }

    private void check(EditableSavedSearch wanted) {
        if (json.writeValueAsString(wanted.query()).length() > LONGEST_QUERY) {
            throw Problem.invalid("query", "is longer than " + LONGEST_QUERY + " characters");
        }
    }

    private static Problem absent(UUID id) {
        return Problem.notFound("saved search", id);
    }
}
