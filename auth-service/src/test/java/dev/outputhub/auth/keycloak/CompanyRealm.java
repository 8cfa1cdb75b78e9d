package dev.outputhub.auth.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.platform.test.infrastructure.TestInfrastructure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A realm of its own in a real Keycloak, as the identity provider of a company, with one person in the group eng. */
record CompanyRealm(String name, String email) {

    static final String PASSWORD = "correct horse battery";
    static final String SECRET = "company-secret";

    /** In our realm, with the scopes of the gateway: the client of the account pages gets others. */
    static final String CLIENT = "company-browser";

    private static final String CLIENT_ID = "0198c0de-0000-7000-8000-0000000c0c0a";

    /** @param alias under which our realm knows it */
    static CompanyRealm speaking(String protocol, String email, String alias) throws IOException, InterruptedException {
        var name = "company-" + protocol;
        var realm = new CompanyRealm(name, email);
        send("DELETE", "/realms/" + name, "");
        var made = send(
                "POST",
                "/realms",
                JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "realm",
                                name,
                                "enabled",
                                true,
                                "sslRequired",
                                "none",
                                "groups",
                                List.of(Map.of("name", "eng")),
                                "clients",
                                List.of("oidc".equals(protocol) ? oidc() : saml(alias)),
                                "users",
                                List.of(Map.of(
                                        "username",
                                        "ana",
                                        "email",
                                        email,
                                        "emailVerified",
                                        true,
                                        "enabled",
                                        true,
                                        "firstName",
                                        "Ana",
                                        "lastName",
                                        "Lima",
                                        "groups",
                                        List.of("/eng"),
                                        "credentials",
                                        List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false)))))));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        makeClient();
        return realm;
    }

    /** One whose provider is no realm here, but a test's own. */
    static CompanyRealm elsewhere(String email) throws IOException, InterruptedException {
        makeClient();
        return new CompanyRealm("company-elsewhere", email);
    }

    static void makeClient() throws IOException, InterruptedException {
        send("DELETE", "/realms/output-hub/clients/" + CLIENT_ID, "");
        var client = send(
                "POST",
                "/realms/output-hub/clients",
                JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "id",
                                CLIENT_ID,
                                "clientId",
                                CLIENT,
                                "publicClient",
                                true,
                                "redirectUris",
                                List.of(TestInfrastructure.issuerUri() + "/account/*"),
                                "fullScopeAllowed",
                                false,
                                "attributes",
                                Map.of("post.logout.redirect.uris", "+"),
                                "defaultClientScopes",
                                List.of("basic", "profile", "email", "organization", "hub"))));
        assertThat(client.statusCode()).as(client.body()).isEqualTo(201);
    }

    String uri() {
        return TestInfrastructure.issuerUri().replaceAll("/realms/.*", "/realms/" + name);
    }

    /** Whom our realm has made of the person; asked as an administrator. */
    JsonNode account() throws IOException, InterruptedException {
        var found = send("GET", "/realms/output-hub/users?exact=true&email=" + email, "");
        return JsonMapper.shared().readTree(found.body()).path(0);
    }

    int sessions() throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(send("GET", "/realms/" + name + "/users/" + person() + "/sessions", "")
                        .body())
                .size();
    }

    /** As somebody signs out of everything at the company. */
    void signOutEverybody() throws IOException, InterruptedException {
        var ended = send("POST", "/realms/" + name + "/users/" + person() + "/logout", "");
        assertThat(ended.statusCode()).as(ended.body()).isEqualTo(204);
    }

    /** From now on what the company says of somebody is good for so long. */
    void assertionsLast(int seconds) throws IOException, InterruptedException {
        var clients = "/realms/" + name + "/clients";
        var client = (ObjectNode) JsonMapper.shared()
                .readTree(send("GET", clients + "?clientId=" + TestInfrastructure.issuerUri(), "")
                        .body())
                .path(0);
        client.withObject("attributes").put("saml.assertion.lifespan", String.valueOf(seconds));
        var changed = send("PUT", clients + "/" + client.path("id").asString(), client.toString());
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(204);
    }

    private String person() throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(send("GET", "/realms/" + name + "/users?exact=true&username=ana", "")
                        .body())
                .path(0)
                .path("id")
                .asString();
    }

    /** As the mail does it. */
    void proveAddress() throws IOException, InterruptedException {
        var account = account();
        var changed = send(
                "PUT",
                "/realms/output-hub/users/" + account.path("id").asString(),
                "{\"emailVerified\": true, \"requiredActions\": []}");
        assertThat(changed.statusCode()).isEqualTo(204);
    }

    void forget() throws IOException, InterruptedException {
        var account = account();
        if (!account.isMissingNode()) {
            send("DELETE", "/realms/output-hub/users/" + account.path("id").asString(), "");
        }
        send("DELETE", "/realms/output-hub/clients/" + CLIENT_ID, "");
        send("DELETE", "/realms/" + name, "");
    }

    private static Map<String, Object> oidc() {
        return Map.of(
                "clientId",
                "output-hub",
                "secret",
                SECRET,
                "redirectUris",
                List.of("*"),
                "attributes",
                Map.of(
                        "post.logout.redirect.uris",
                        "+",
                        "backchannel.logout.url",
                        TestInfrastructure.issuerUri() + "/protocol/openid-connect/logout/backchannel-logout",
                        "backchannel.logout.session.required",
                        "true"),
                "protocolMappers",
                List.of(Map.of(
                        "name", "groups",
                        "protocol", "openid-connect",
                        "protocolMapper", "oidc-group-membership-mapper",
                        "config",
                                Map.of(
                                        "claim.name", "groups",
                                        "full.path", "false",
                                        "id.token.claim", "true",
                                        "userinfo.token.claim", "true"))));
    }

    private static Map<String, Object> saml(String alias) {
        return Map.of(
                "clientId", TestInfrastructure.issuerUri(),
                "protocol", "saml",
                "frontchannelLogout", true,
                "redirectUris", List.of("*"),
                "attributes",
                        Map.of(
                                // says of which session it tells; whoever ends that one names it so
                                "saml.authnstatement", "true",
                                "saml.assertion.signature", "true",
                                "saml.server.signature", "true",
                                "saml.client.signature", "false",
                                "saml_single_logout_service_url_post",
                                        TestInfrastructure.issuerUri() + "/broker/" + alias + "/endpoint",
                                "saml.force.post.binding", "true"),
                "protocolMappers",
                        List.of(
                                Map.of(
                                        "name", "email",
                                        "protocol", "saml",
                                        "protocolMapper", "saml-user-property-mapper",
                                        "config",
                                                Map.of(
                                                        "user.attribute", "email",
                                                        "attribute.name", "email",
                                                        "attribute.nameformat", "Basic")),
                                Map.of(
                                        "name", "first",
                                        "protocol", "saml",
                                        "protocolMapper", "saml-user-property-mapper",
                                        "config",
                                                Map.of(
                                                        "user.attribute", "firstName",
                                                        "attribute.name", "urn:oid:2.5.4.42",
                                                        "attribute.nameformat", "URI Reference")),
                                Map.of(
                                        "name", "last",
                                        "protocol", "saml",
                                        "protocolMapper", "saml-user-property-mapper",
                                        "config",
                                                Map.of(
                                                        "user.attribute", "lastName",
                                                        "attribute.name", "urn:oid:2.5.4.4",
                                                        "attribute.nameformat", "URI Reference")),
                                Map.of(
                                        "name", "groups",
                                        "protocol", "saml",
                                        "protocolMapper", "saml-group-membership-mapper",
                                        "config",
                                                Map.of(
                                                        "attribute.name", "groups",
                                                        "attribute.nameformat", "Basic",
                                                        "full.path", "false",
                                                        "single", "true"))));
    }

    static HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        var admin = TestInfrastructure.issuerUri().replaceAll("/realms/.*", "/admin");
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(admin + path))
                            .header("Authorization", "Bearer " + TestInfrastructure.keycloakAdministratorToken())
                            .header("Content-Type", "application/json")
                            .method(method, BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
