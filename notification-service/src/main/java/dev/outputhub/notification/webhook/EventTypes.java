package dev.outputhub.notification.webhook;

import java.util.List;

/** What can be subscribed to. */
record EventTypes(List<String> items) {}
