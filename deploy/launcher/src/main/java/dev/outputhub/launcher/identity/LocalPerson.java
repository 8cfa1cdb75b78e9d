package dev.outputhub.launcher.identity;

import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.layout.Secrets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Who can sign in to a local run; deploy/keycloak/local-run.json holds the same people for Keycloak. */
public enum LocalPerson {
    OWNER_ACME,
    ADMIN_ACME,
    EDITOR_ACME,
    REVIEWER_ACME,
    VIEWER_ACME,
    OWNER_GLOBEX,
    /** Of the organisation that fictitious rows go into. */
    OWNER_SANDBOX,
    EDITOR_SANDBOX;

    public static LocalPerson named(String user) {
        return Arrays.stream(values())
                .filter(person -> person.email().equals(user))
                .findFirst()
                .orElseThrow(() -> new HubProblem(
                        "There is no local user " + user + ".", "Users: " + String.join(", ", emails())));
    }

    /** @param organization its slug */
    public static LocalPerson ownerOf(String organization) {
        return Arrays.stream(values())
                .filter(person -> person.email().equals("owner@" + organization + ".test"))
                .findFirst()
                .orElseThrow(() -> new HubProblem(
                        "There is no local organisation " + organization + ".",
                        "Organisations: "
                                + String.join(
                                        ", ",
                                        Arrays.stream(values())
                                                .map(LocalPerson::organization)
                                                .distinct()
                                                .toList())));
    }

    private String organization() {
        return email().replaceAll(".*@|\\.test$", "");
    }

    public static List<String> emails() {
        return Arrays.stream(values()).map(LocalPerson::email).toList();
    }

    public String email() {
        var parts = name().toLowerCase(Locale.ROOT).split("_", 2);
        return parts[0] + "@" + parts[1] + ".test";
    }

    public String password(Secrets secrets) {
        return secrets.word("password." + email());
    }

    /** The variable that stands for the password in local-run.json. */
    public String passwordVariable() {
        return "HUB_PASSWORD_" + name();
    }
}
