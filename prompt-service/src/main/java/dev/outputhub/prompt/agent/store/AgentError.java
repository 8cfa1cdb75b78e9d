package dev.outputhub.prompt.agent.store;

import dev.outputhub.platform.problems.ErrorCode;
import dev.outputhub.platform.problems.Kind;

/** What can go wrong with agents. */
public enum AgentError implements ErrorCode {
    UNKNOWN_PROMPT(Kind.REFUSED),
    AGENT_VERSION_RACE(Kind.CONFLICT),
    AGENT_VERSION_UNCHANGED(Kind.REFUSED);

    private final Kind kind;

    AgentError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
