package dev.outputhub.prompt.complete.checklist;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.Filters;
import dev.outputhub.prompt.checklist.Checklists;
import dev.outputhub.prompt.complete.CompleteForms;
import dev.outputhub.prompt.label.LabelRules;
import dev.outputhub.records.complete.ArchiveIds;
import dev.outputhub.records.complete.Arriving;
import dev.outputhub.records.complete.CompletePage;
import dev.outputhub.records.complete.CompleteQuery;
import dev.outputhub.records.complete.CompleteRecords;
import dev.outputhub.records.complete.LeftOut;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The organisation's checklist and the labels that demand it: one record, which an import never lays over what people wrote here. */
@Component
@Order(6)
class CompleteChecklists implements CompleteRecords<CompleteChecklist> {

    private static final String KIND = "checklist";
    private static final String TITLE = "QA checklist";

    /** Bytes, about. */
    private static final int WEIGHT = 10_000;

    /** A state of the rules weighs more than any version of the list. */
    private static final long RULES = 1_000_003;

    private final Checklists checklists;
    private final LabelRules rules;
    private final CompleteForms forms;

    CompleteChecklists(Checklists checklists, LabelRules rules, CompleteForms forms) {
        this.checklists = checklists;
        this.rules = rules;
        this.forms = forms;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<CompletePage.Weighed> find(CompleteQuery query) {
        Filters.declare().condition(query.filters());
        boolean wanted = query.after() == null || query.after().compareTo(organization()) < 0;
        return wanted && state() > 0 ? List.of(new CompletePage.Weighed(organization(), WEIGHT)) : List.of();
    }

    @Override
    public Map<UUID, ObjectNode> read(Collection<UUID> ids) {
        if (!ids.contains(organization()) || state() == 0) {
            return Map.of();
        }
        var checklist = CompleteChecklist.of(organization(), checklists.get().items(), rules.demanding());
        return Map.of(organization(), forms.write(KIND, checklist));
    }

    @Override
    public Arriving<CompleteChecklist> prepare(JsonNode record, ArchiveIds ids, boolean dryRun) {
        var leftOut = new LeftOut();
        var checklist =
                forms.read(KIND, record, CompleteChecklist.class, leftOut).here(organization());
        return new Arriving<>(organization(), TITLE, forms.write(KIND, checklist), checklist, leftOut);
    }

    @Override
    public Map<UUID, Present> lock(Collection<UUID> ids) {
        checklists.lock();
        return ids.contains(organization()) && state() > 0
                ? Map.of(organization(), new Present(state(), false))
                : Map.of();
    }

    @Override
    public long add(Arriving<CompleteChecklist> arriving, UUID importId) {
        return renew(arriving, importId);
    }

    @Override
    public long renew(Arriving<CompleteChecklist> arriving, UUID importId) {
        checklists.bring(arriving.fields().checklist().items());
        rules.bring(arriving.fields().labels());
        return state();
    }

    @Override
    public void remove(Collection<UUID> ids, UUID importId) {
        checklists.forget();
        rules.forget();
    }

    /** 0 while nobody wrote a checklist or a rule. */
    private long state() {
        return checklists.get().version() + RULES * rules.state();
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }
}
