package dev.outputhub.launcher.verb;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Names all verbs, or says what one takes. */
@Command(name = "help", customSynopsis = "./hub help [verb]", description = "this page, or what a verb takes")
final class Help implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "verb", description = "whose options are wanted")
    private @Nullable String verb;

    @Override
    public Integer call() {
        var hub = spec.parent().commandLine();
        if (verb == null) {
            hub.usage(hub.getOut());
        } else if (hub.getSubcommands().containsKey(verb)) {
            hub.getSubcommands().get(verb).usage(hub.getOut());
        } else {
            throw new UnmatchedArgumentException(hub, List.of(verb));
        }
        return 0;
    }
}
