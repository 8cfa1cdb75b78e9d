package dev.outputhub.setup;

import dev.outputhub.launcher.console.HubProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The realm as every installation has it, told what is this one's own. */
final class Realm {

    private static final String FILE = "/realm/output-hub-realm.json";

    private final Settings settings;

    Realm(Settings settings) {
        this.settings = settings;
    }

    /** Without people and organisations, apart from the account of the services. */
    ObjectNode json() {
        var text = text();
        for (var known : Map.of(
                        "HUB_PUBLIC_URL", publicUrl(),
                        "HUB_GATEWAY_URL", settings.get("HUB_GATEWAY_URL", publicUrl()),
                        "HUB_GATEWAY_CLIENT_SECRET", settings.secret("gateway-client-secret"),
                        "HUB_SERVICES_CLIENT_SECRET", settings.secret("services-client-secret"))
                .entrySet()) {
            text = text.replace("${" + known.getKey() + "}", known.getValue());
        }
        var realm = (ObjectNode) JsonMapper.shared().readTree(text);
        mail(realm);
        signUp(realm);
        return realm;
    }

    /**
     * With the account of the first owner, who chooses another password at the first sign-in: without mail nobody could make one. Belongs to
     * nothing; auth-service founds the first organisation and invites.
     */
    ObjectNode jsonOfFirstStart() {
        var realm = json();
        var email = settings.get("HUB_FIRST_OWNER_EMAIL");
        var owner = realm.withArray("users").addObject();
        owner.put("id", UUID.randomUUID().toString())
                .put("username", email)
                .put("email", email)
                .put("emailVerified", true)
                .put("enabled", true)
                .put("firstName", settings.get("HUB_OWNER_FIRST_NAME", "First"))
                .put("lastName", settings.get("HUB_OWNER_LAST_NAME", "Owner"));
        owner.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", settings.secret("owner-password"))
                .put("temporary", true);
        return realm;
    }

    /**
     * Keycloak sends forgotten passwords by it, and asks whether an address is whose it is said to be, by whichever identity provider; without
     * one it says that it cannot.
     */
    private void mail(ObjectNode realm) {
        settings.optional("HUB_SMTP_HOST").ifPresent(host -> {
            realm.put("verifyEmail", true);
            var server = realm.putObject("smtpServer");
            server.put("host", host)
                    .put("port", settings.get("HUB_SMTP_PORT", "587"))
                    .put("from", settings.get("HUB_SMTP_FROM"))
                    .put("starttls", settings.get("HUB_SMTP_STARTTLS", "true"));
            settings.optional("HUB_SMTP_USER")
                    .ifPresent(user -> server.put("auth", "true")
                            .put("user", user)
                            .put("password", settings.secret("smtp-password")));
        });
    }

    /**
     * Whoever is invited proves by a mail that the address is theirs, and so does whoever comes for its domain: where no mail goes out
     * accounts are made by an administrator, unless anybody may have one.
     */
    private void signUp(ObjectNode realm) {
        var policy = settings.get("HUB_SIGN_UP", "invited");
        boolean mail = realm.has("smtpServer");
        if (!List.of("anybody", "invited", "domains").contains(policy)) {
            throw new HubProblem("HUB_SIGN_UP is " + policy + ".", "It is anybody, invited or domains.");
        }
        if (policy.equals("domains") && !mail) {
            throw new HubProblem(
                    "HUB_SIGN_UP is domains, and there is no mail by which people prove their address.",
                    "Set HUB_SMTP_HOST, or HUB_SIGN_UP=invited.");
        }
        if (policy.equals("domains") && settings.optional("HUB_SIGN_UP_DOMAINS").isEmpty()) {
            throw new HubProblem(
                    "HUB_SIGN_UP is domains, and HUB_SIGN_UP_DOMAINS names none.", "Name them, with commas between.");
        }
        realm.put("registrationAllowed", mail || policy.equals("anybody"));
        if (mail) {
            realm.put("verifyEmail", true);
        }
    }

    String publicUrl() {
        var url = settings.get("HUB_PUBLIC_URL");
        if (!"https".equals(URI.create(url).getScheme())) {
            throw new HubProblem(
                    "HUB_PUBLIC_URL is " + url + ": people would send passwords in plain text.", "Make it https://…");
        }
        return url;
    }

    static JsonNode named(JsonNode list, String field, String value) {
        for (var each : list) {
            if (value.equals(each.path(field).asString(""))) {
                return each;
            }
        }
        throw new IllegalArgumentException(value + " is not in the realm");
    }

    private static String text() {
        try (var stream = Realm.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
