package dev.outputhub.notification.notification;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** @param muted kinds the person does not want to hear of; a kind that appears later is wanted until they say otherwise */
record WantedKinds(Set<String> muted, long version) {

    static final WantedKinds ALL = new WantedKinds(Set.of(), 0);

    /** Every kind there is, and whether it is wanted. */
    Map<String, Boolean> kinds() {
        var kinds = new LinkedHashMap<String, Boolean>();
        for (var kind : NotificationKind.values()) {
            kinds.put(kind.id(), !muted.contains(kind.id()));
        }
        return kinds;
    }
}
