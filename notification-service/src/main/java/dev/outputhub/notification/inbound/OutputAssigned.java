package dev.outputhub.notification.inbound;

import dev.outputhub.notification.notification.NewNotification;
import dev.outputhub.notification.notification.NotificationFeed;
import dev.outputhub.notification.notification.NotificationKind;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Our copy of the event. */
record OutputAssigned(
        UUID id,
        String title,
        @Nullable UUID assigneeId,
        @Nullable LocalDate dueOn) {

    static final String RECORD_KIND = "output";

    /** Of one that some groups alone may see: whether the assignee is in one of them is not known here, and may change. */
    static final String WITHOUT_WORDS = "An output is yours to review";

    private static final String ALL_OF_THEM = "/review?whose=mine";

    /** Whoever is to review it is told, unless they said so themselves. */
    void tell(NotificationFeed feed, boolean limited) {
        var giver = CurrentPrincipal.get();
        if (assigneeId == null || assigneeId.equals(giver.personId())) {
            return;
        }
        CurrentPrincipal.run(
                Principal.actingFor(giver.organizationId(), assigneeId),
                () -> feed.gather(notification(limited), many -> many + " outputs are yours to review", ALL_OF_THEM));
    }

    NewNotification notification(boolean limited) {
        return new NewNotification(
                NotificationKind.REVIEW_ASSIGNED,
                limited ? WITHOUT_WORDS : "Yours to review: " + title,
                dueOn == null ? null : "Due on " + dueOn,
                RECORD_KIND,
                id,
                "/outputs/" + id);
    }
}
