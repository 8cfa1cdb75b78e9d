package dev.outputhub.platform.events;

import java.util.UUID;

/**
 * A fact to be told to other services.
 *
 * @param topic the Kafka topic, owned by the service that tells
 * @param type past-tense name, a contract: {@code OutputCreated}
 * @param subject the aggregate it happened to; events of one subject arrive in order
 * @param data a record of ids and values, written as the JSON body
 */
public record Event(String topic, String type, UUID subject, Object data) {}
