package dev.outputhub.prompt.agent.store;

import java.util.UUID;

/** A prompt the agent uses; one in the trash is shown as such. */
public record UsedPrompt(UUID id, String title, String slug, boolean deleted) {}
