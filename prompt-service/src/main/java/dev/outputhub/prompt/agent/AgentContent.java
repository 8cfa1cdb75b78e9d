package dev.outputhub.prompt.agent;

import java.util.Map;

/** What a version of an agent fixes. */
record AgentContent(String instructions, Map<String, Object> configuration) {}
