package dev.outputhub.bench.seed;

import dev.outputhub.bench.load.Gateway;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Fills an organisation with fictitious rows, or takes them away. {@code ./hub seed} starts it with HUB_URL and HUB_TOKEN (of the owner)
 * in the environment.
 */
public final class SeedApplication {

    private static final int AT_ONCE = 8;
    private static final List<String> KINDS = List.of("outputs", "prompts", "agents", "conversations", "snippets");

    private final Organization organization;
    private final List<String> arguments;

    private SeedApplication(Organization organization, List<String> arguments) {
        this.organization = organization;
        this.arguments = arguments;
    }

    public static void main(String[] arguments) throws InterruptedException {
        var organization = new Organization(new Gateway(URI.create(environment("HUB_URL")), environment("HUB_TOKEN")));
        var seeding = new SeedApplication(organization, Arrays.asList(arguments));
        try {
            if (seeding.asked("--remove")) {
                System.out.printf(
                        Locale.ROOT, "✓ %,d rows were taken away.%n", new SeedRemoval(organization, AT_ONCE).remove());
            } else {
                seeding.fill();
            }
        } catch (IllegalStateException | IllegalArgumentException failure) {
            System.err.println("\n✗ " + failure.getMessage());
            System.exit(1);
        }
    }

    private void fill() throws InterruptedException {
        int rows = (int) number("--rows", 1_000);
        long seed = number("--seed", 1);
        var plan = SeedPlan.of(rows);
        if (!asked("--into-existing")) {
            refuseUnlessEmpty();
        }
        long begun = System.nanoTime();
        var terms = new SeedTerms(organization);
        var generated = new SeededRows(seed, terms.prepare(new SeededRows(seed, List.of())));
        new SeedWriter(organization, generated, plan, AT_ONCE, new Progress("rows", rows)).write();
        System.out.printf(
                Locale.ROOT,
                "✓ %,d rows in %.0f s: %,d outputs, %,d prompts, %,d conversations, %,d agents, %,d snippets, %,d"
                        + " files. They carry the tag \"%s\"; --remove takes them away.%n",
                rows,
                (System.nanoTime() - begun) / 1e9,
                plan.outputs(),
                plan.prompts(),
                plan.conversations(),
                plan.agents(),
                plan.snippets(),
                plan.files(),
                TermChoice.MARK);
    }

    /** What people keep is never mixed with what was made up; seeding twice would make every text twice. */
    private void refuseUnlessEmpty() throws InterruptedException {
        var there = 0;
        for (var kind : KINDS) {
            there += organization
                    .get("/api/v1/" + kind + "?limit=1&count=true")
                    .path("total")
                    .asInt();
        }
        if (there > 0) {
            throw new IllegalStateException(
                    ("This organisation holds %,d records already, and fictitious rows are not mixed with real ones."
                                    + " --remove takes away those that were seeded; --into-existing adds to what is there.")
                            .formatted(there));
        }
    }

    private boolean asked(String option) {
        return arguments.contains(option);
    }

    private long number(String option, long otherwise) {
        int at = arguments.indexOf(option);
        return at < 0 ? otherwise : Long.parseLong(arguments.get(at + 1));
    }

    private static String environment(String name) {
        return Objects.requireNonNull(System.getenv(name), () -> name + " is not set: start this with ./hub seed");
    }
}
