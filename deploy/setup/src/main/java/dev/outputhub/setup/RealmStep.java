package dev.outputhub.setup;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.identity.RealmAdministration;
import dev.outputhub.launcher.identity.SecondFactorFlow;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the realm, and tells one that is there what a later release or changed settings want of it. What an administrator
 * changed beside that stays: people, organisations, identity providers, policies.
 */
final class RealmStep {

    private static final String REALM = "/admin/realms/output-hub";

    private final Settings settings;
    private final Console console;

    RealmStep(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    void perform() {
        var realm = new Realm(settings);
        var keycloak = Keycloak.signedIn(
                settings.get("HUB_KEYCLOAK_URL"),
                settings.get("HUB_KEYCLOAK_ADMIN", "admin"),
                settings.secret("keycloak-admin-password"));
        if (keycloak.find(REALM).isEmpty()) {
            keycloak.post("/admin/realms", realm.jsonOfFirstStart());
            console.note(
                    "The realm is made. " + settings.get("HUB_FIRST_OWNER_EMAIL") + " signs in at " + realm.publicUrl()
                            + " with what stands in secrets/owner-password, and joins by the link that auth-service"
                            + " prints and mails");
        } else {
            bringUpToDate(keycloak, realm.json());
        }
        new SecondFactorFlow(new RealmAdministration(keycloak.url(), keycloak.token())).bind();
    }

    private static void bringUpToDate(Keycloak keycloak, ObjectNode wanted) {
        clientScopes(keycloak, wanted);
        clients(keycloak, wanted);
        roles(keycloak, wanted);
        servicesRights(keycloak, wanted);
        profile(keycloak);
        var look = JsonMapper.shared().createObjectNode();
        for (var field : List.of("loginTheme", "accountTheme", "smtpServer", "registrationAllowed", "verifyEmail")) {
            if (wanted.has(field)) {
                look.set(field, wanted.get(field));
            }
        }
        // Keycloak leaves alone what a representation does not name
        keycloak.put(REALM, look);
    }

    private static void clientScopes(Keycloak keycloak, JsonNode wanted) {
        var there = keycloak.get(REALM + "/client-scopes");
        for (var scope : wanted.get("clientScopes")) {
            var name = scope.get("name").asString();
            if (names(there, "name").contains(name)) {
                mappers(keycloak, Realm.named(there, "name", name), scope);
            } else {
                keycloak.post(REALM + "/client-scopes", scope);
            }
        }
    }

    private static void mappers(Keycloak keycloak, JsonNode there, JsonNode wanted) {
        var known = names(there.path("protocolMappers"), "name");
        for (var mapper : wanted.path("protocolMappers")) {
            if (!known.contains(mapper.get("name").asString())) {
                keycloak.post(
                        REALM + "/client-scopes/" + there.get("id").asString() + "/protocol-mappers/models", mapper);
            }
        }
    }

    /** A release that asks more of Keycloak lets the account of the services do so. Given again, a right changes nothing. */
    private static void servicesRights(Keycloak keycloak, JsonNode wanted) {
        var management = id(keycloak, "realm-management");
        var services = id(keycloak, "output-hub-services");
        var account = keycloak.get(REALM + "/clients/" + services + "/service-account-user")
                .get("id")
                .asString();
        var all = keycloak.get(REALM + "/clients/" + management + "/roles?max=1000");
        var rights = JsonMapper.shared().createArrayNode();
        for (var right : Realm.named(wanted.get("users"), "serviceAccountClientId", "output-hub-services")
                .get("clientRoles")
                .get("realm-management")) {
            rights.add(Realm.named(all, "name", right.asString()));
        }
        keycloak.post(REALM + "/users/" + account + "/role-mappings/clients/" + management, rights);
        keycloak.post(REALM + "/clients/" + services + "/scope-mappings/clients/" + management, rights);
    }

    /** What identity providers say of people is seen by services and by nobody else. */
    private static void profile(Keycloak keycloak) {
        var profile = (ObjectNode) keycloak.get(REALM + "/users/profile");
        if (!profile.has("unmanagedAttributePolicy")) {
            keycloak.put(REALM + "/users/profile", profile.put("unmanagedAttributePolicy", "ADMIN_VIEW"));
        }
    }

    private static String id(Keycloak keycloak, String client) {
        return keycloak.get(REALM + "/clients?clientId=" + client)
                .get(0)
                .get("id")
                .asString();
    }

    /** The secret and the addresses are this installation's; the rest of a client that is there stays. */
    private static void clients(Keycloak keycloak, JsonNode wanted) {
        for (var client : wanted.get("clients")) {
            var found = keycloak.get(
                    REALM + "/clients?clientId=" + client.get("clientId").asString());
            if (found.isEmpty()) {
                keycloak.post(REALM + "/clients", client);
                continue;
            }
            var known = (ObjectNode) found.get(0);
            for (var field : List.of("secret", "rootUrl", "redirectUris")) {
                if (client.has(field)) {
                    known.set(field, client.get(field));
                }
            }
            known.withObject("attributes")
                    .setAll((ObjectNode) client.path("attributes").deepCopy());
            keycloak.put(REALM + "/clients/" + known.get("id").asString(), known);
        }
    }

    /** A release that knows a new permission gives it to the roles that are to have it. */
    private static void roles(Keycloak keycloak, JsonNode wanted) {
        var client = keycloak.get(REALM + "/clients?clientId=output-hub")
                .get(0)
                .get("id")
                .asString();
        var ofClient = REALM + "/clients/" + client + "/roles";
        var there = names(keycloak.get(ofClient + "?max=1000"), "name");
        for (var role : wanted.get("roles").get("client").get("output-hub")) {
            if (!there.contains(role.get("name").asString())) {
                keycloak.post(ofClient, role);
            }
        }
        var permissions = keycloak.get(ofClient + "?max=1000");
        for (var role : wanted.get("roles").get("realm")) {
            var path = REALM + "/roles/" + role.get("name").asString();
            if (keycloak.find(path).isEmpty()) {
                keycloak.post(REALM + "/roles", role);
                continue;
            }
            var held = names(keycloak.get(path + "/composites"), "name");
            var missing = JsonMapper.shared().createArrayNode();
            for (var permission : role.path("composites").path("client").path("output-hub")) {
                if (!held.contains(permission.asString())) {
                    missing.add(Realm.named(permissions, "name", permission.asString()));
                }
            }
            if (!missing.isEmpty()) {
                keycloak.post(path + "/composites", missing);
            }
        }
    }

    private static List<String> names(JsonNode list, String field) {
        var names = new ArrayList<String>();
        list.forEach(each -> names.add(each.get(field).asString()));
        return names;
    }
}
