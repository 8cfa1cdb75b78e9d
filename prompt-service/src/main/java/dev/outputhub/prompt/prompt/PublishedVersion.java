package dev.outputhub.prompt.prompt;

import dev.outputhub.prompt.version.PromptVersion;
import org.jspecify.annotations.Nullable;

/** A version as the audit log names it; its text is kept by the version itself, which never changes. */
record PublishedVersion(int number, @Nullable String message) {

    static PublishedVersion of(PromptVersion version) {
        return new PublishedVersion(version.number(), version.message());
    }
}
