package dev.outputhub.auth.settings;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reading and replacing an organisation's settings. */
@Service
class OrganizationSettings {

    private static final int LONGEST = 262_144;

    private final SettingsStore store;
    private final Journal journal;
    private final JsonMapper json;

    OrganizationSettings(SettingsStore store, Journal journal, JsonMapper json) {
        this.store = store;
        this.journal = journal;
        this.json = json;
    }

    @Transactional(readOnly = true)
    SettingsView current() {
        return store.current();
    }

    @Transactional
    SettingsView replace(ExpectedVersion expected, Map<String, Object> values) {
        if (json.writeValueAsString(values).length() > LONGEST) {
            throw Problem.invalid("values", "are longer than " + LONGEST + " characters");
        }
        var before = store.current();
        expected.check(before.version());
        var after = store.replace(before.version(), values)
                .orElseThrow(() -> new Problem(
                        CommonError.STALE_VERSION,
                        "Somebody changed the settings at this moment. Reload them, then make your change again."));
        journal.record(new AuditEntry(
                "settings.replaced",
                "settings",
                CurrentPrincipal.get().organizationId(),
                before.values(),
                after.values()));
        return after;
    }
}
