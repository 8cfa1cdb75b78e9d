package dev.outputhub.prompt.prompt;

import dev.outputhub.platform.events.Events;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.prompt.sensitivity.GuardedAudit;
import dev.outputhub.prompt.version.NewContent;
import dev.outputhub.prompt.version.PromptContent;
import dev.outputhub.prompt.version.PromptVersion;
import dev.outputhub.prompt.version.VersionError;
import dev.outputhub.prompt.version.Versions;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** New versions. Two people who publish at once get the same number, and the second is told. */
@Service
@Transactional
public class PromptPublishing {

    /** A version and the record version its prompt has since. */
    public record Added(PromptVersion version, long recordVersion) {}

    private final Prompts prompts;
    private final Versions versions;
    private final PromptNews news;
    private final Events events;
    private final GuardedAudit audit;
    private final Clock clock;

    PromptPublishing(
            Prompts prompts, Versions versions, PromptNews news, Events events, GuardedAudit audit, Clock clock) {
        this.prompts = prompts;
        this.versions = versions;
        this.news = news;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    Added publish(UUID id, NewVersion wanted, @Nullable ExpectedVersion expected) {
        var prompt = prompts.present(id);
        if (expected != null) {
            expected.check(prompt.version());
        }
        if (wanted.base() != null && wanted.base() != prompt.currentVersion()) {
            throw Problem.refused(
                    VersionError.VERSION_RACE,
                    "base",
                    "Version " + prompt.currentVersion() + " was published after the one you started from.");
        }
        return publish(prompt, wanted.content(), wanted.message());
    }

    /** For versions that come from elsewhere. */
    public Added publish(UUID id, NewContent content, @Nullable String message) {
        return publish(prompts.present(id), content, message);
    }

    private Added publish(Prompt prompt, NewContent given, @Nullable String message) {
        var current = versions.get(prompt.id(), prompt.currentVersion());
        var content = PromptContent.of(prompt.kind(), given, current.content());
        return store(prompt, current, content, message, null);
    }

    /** Makes an earlier version the current one again, by adding a version that says the same. */
    public Added revert(UUID id, int to, @Nullable String message, @Nullable ExpectedVersion expected) {
        var prompt = prompts.present(id);
        if (expected != null) {
            expected.check(prompt.version());
        }
        var earlier = versions.get(id, to);
        var current = versions.get(id, prompt.currentVersion());
        return store(prompt, current, earlier.content(), message == null ? "Reverts to version " + to : message, to);
    }

    private Added store(
            Prompt prompt,
            PromptVersion current,
            PromptContent content,
            @Nullable String message,
            @Nullable Integer revertsTo) {
        if (versions.same(content, current.content())) {
            throw new Problem(
                    VersionError.UNCHANGED_VERSION,
                    "This says the same as version " + current.number() + ". There is nothing to publish.");
        }
        var now = clock.instant();
        var version = new PromptVersion(
                prompt.id(),
                current.number() + 1,
                content,
                message,
                revertsTo,
                now,
                CurrentPrincipal.get().personId());
        versions.add(version);
        var after = prompts.publish(prompt.id(), version.number(), content.text(), now);
        events.publish(
                news.versionCreated(prompt.id(), version.number(), message),
                news.updated(after),
                audit.entry(
                        "prompt.version-created",
                        PromptLibrary.KIND,
                        prompt.id(),
                        PublishedVersion.of(current),
                        PublishedVersion.of(version)));
        return new Added(version, after.version());
    }
}
