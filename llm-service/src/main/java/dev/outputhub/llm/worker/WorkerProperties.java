package dev.outputhub.llm.worker;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param capacity how many completions one instance works on at once
 * @param attempts how often a provider is asked before the first token
 * @param firstRetry the pause before the second time; it doubles
 * @param longestRetry the longest pause; a provider that asks for a longer one is not waited for
 * @param checkpoint how often the text that has come is stored while the live stream has it too
 * @param unclaimedAfter when a completion that nobody took up is offered again
 * @param grace how long a process that stops lets its completions go on
 */
@ConfigurationProperties("hub.llm.worker")
record WorkerProperties(
        @DefaultValue("200") int capacity,
        @DefaultValue("3") int attempts,
        @DefaultValue("500ms") Duration firstRetry,
        @DefaultValue("20s") Duration longestRetry,
        @DefaultValue("5s") Duration checkpoint,
        @DefaultValue("3s") Duration unclaimedAfter,
        @DefaultValue("6s") Duration grace) {}
