package dev.outputhub.launcher.letters;

/**
 * An event that could not be handled.
 *
 * @param topic where it lies
 * @param origin the topic it was told on
 * @param reason what the service said of it
 * @param parkedAt in milliseconds of the epoch
 */
public record DeadLetter(String topic, String origin, String type, String id, String reason, long parkedAt) {}
