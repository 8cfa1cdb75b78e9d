package dev.outputhub.prompt.agent.store;

import java.util.Map;

/** What a version of an agent fixes. */
public record AgentContent(String instructions, Map<String, Object> configuration) {}
