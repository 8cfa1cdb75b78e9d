package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.identity.LocalPerson;
import dev.outputhub.launcher.layout.Run;

/** The end of ./hub up: where to go and who to be. */
record Welcome(Run run, Console console) {

    void print() {
        console.blank();
        console.line("  Open      http://localhost:" + run.ports().gateway());
        for (var person : LocalPerson.values()) {
            console.line(String.format("  Sign in   %-20s %s", person.email(), person.password(run.secrets())));
        }
        console.line("  Mail      http://localhost:" + run.ports().mail()
                + "  shows what was sent, /api/user/<address>/messages/INBOX what somebody got");
        console.blank();
        console.line("  Next      sign in as editor@acme.test and import an archive, or from a script:");
        console.line("            curl -H \"Authorization: Bearer $(./hub token editor@acme.test)\" http://localhost:"
                + run.ports().gateway() + "/api/v1/me");
    }
}
