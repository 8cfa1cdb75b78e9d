package dev.outputhub.notification.notification;

import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which kinds of notification a person wants. */
@Service
class PreferenceChoice {

    private final Preferences preferences;

    PreferenceChoice(Preferences preferences) {
        this.preferences = preferences;
    }

    @Transactional(readOnly = true)
    WantedKinds current() {
        return preferences.current();
    }

    @Transactional
    WantedKinds choose(ExpectedVersion expected, Map<String, Boolean> kinds) {
        var before = preferences.current();
        expected.check(before.version());
        var muted = new TreeSet<>(before.muted());
        kinds.forEach((kind, wanted) -> {
            if (NotificationKind.named(kind).isEmpty()) {
                throw Problem.invalid("kinds." + kind, "is not a kind of notification");
            }
            if (wanted) {
                muted.remove(kind);
            } else {
                muted.add(kind);
            }
        });
        preferences.mute(muted);
        return preferences.current();
    }
}
