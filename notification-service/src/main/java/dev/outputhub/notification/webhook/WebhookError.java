package dev.outputhub.notification.webhook;

import dev.outputhub.platform.problems.ErrorCode;
import dev.outputhub.platform.problems.Kind;

/** Why a subscription is refused. */
public enum WebhookError implements ErrorCode {
    UNKNOWN_EVENT_TYPE(Kind.REFUSED),
    WEBHOOK_INACTIVE(Kind.CONFLICT);

    private final Kind kind;

    WebhookError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
