package dev.outputhub.platform.events;

import java.util.Map;

/** One Kafka record, ready to be sent. */
record OutgoingMessage(String topic, String key, Map<String, String> headers, String body) {}
