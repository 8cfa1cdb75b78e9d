package dev.outputhub.launcher.infrastructure;

import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.identity.RealmAdministration;
import dev.outputhub.launcher.identity.SecondFactorFlow;
import dev.outputhub.launcher.identity.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a realm that an earlier start imported is told afterwards. */
final class ImportedRealm {

    private static final String REALM = "/admin/realms/" + KeycloakServer.REALM;
    private static final String CLIENTS = REALM + "/clients";
    private static final String SCOPES = REALM + "/client-scopes";
    private static final String AUDIENCE = "audience";
    private static final String PROVIDER = "identity_provider";

    private final String keycloakUrl;
    private final String token;

    ImportedRealm(String keycloakUrl, String administrator, String password) {
        this.keycloakUrl = keycloakUrl;
        this.token = new Tokens(keycloakUrl + "/realms/master").ofAdministrator(administrator, password);
    }

    /** Where browsers are sent after signing in, and what ended is told; it moves when a run is started on another port than before. */
    void sendBackTo(String publicUrl) throws IOException {
        var found = JsonMapper.shared()
                .readTree(send(request(CLIENTS + "?clientId=output-hub-gateway").GET()));
        var client = (ObjectNode) found.get(0);
        client.put("rootUrl", publicUrl);
        client.putArray("redirectUris").add(publicUrl + "/*");
        client.withObject("attributes")
                .put("backchannel.logout.url", publicUrl + "/logout/back-channel")
                .put("backchannel.logout.session.required", "true");
        put(CLIENTS + "/" + client.get("id").asString(), client);
    }

    /** Keycloak leaves alone what a representation does not name. */
    void wear(String theme) throws IOException {
        put(
                REALM,
                JsonMapper.shared()
                        .createObjectNode()
                        .put("realm", KeycloakServer.REALM)
                        .put("loginTheme", theme)
                        .put("accountTheme", theme));
    }

    /** People register themselves, and prove their address by a mail. */
    void registerByMail(String smtpPort, String sender) throws IOException {
        var realm = JsonMapper.shared()
                .createObjectNode()
                .put("realm", KeycloakServer.REALM)
                .put("registrationAllowed", true)
                .put("verifyEmail", true);
        realm.putObject("smtpServer")
                .put("host", "localhost")
                .put("port", smtpPort)
                .put("from", sender)
                .put("fromDisplayName", "Output Hub");
        put(REALM, realm);
    }

    /** Whoever registers has no role of the realm, and so not the scope that said for whom a token is. */
    void nameAudience() throws IOException {
        for (var scope : JsonMapper.shared().readTree(send(request(SCOPES).GET()))) {
            if (scope.path("name").asString().equals("basic") && !has(scope, AUDIENCE)) {
                var mapper = JsonMapper.shared()
                        .createObjectNode()
                        .put("name", AUDIENCE)
                        .put("protocol", "openid-connect")
                        .put("protocolMapper", "oidc-audience-mapper");
                mapper.putObject("config")
                        .put("included.client.audience", "output-hub")
                        .put("access.token.claim", "true");
                post(SCOPES + "/" + scope.path("id").asString() + "/protocol-mappers/models", mapper.toString());
            }
        }
    }

    /** Services write the identity providers of organisations, read what these say of people, and who failed to sign in. */
    void letServicesBroker() throws IOException {
        var management = idOf("realm-management");
        var services = idOf("output-hub-services");
        var right = "["
                + send(request(CLIENTS + "/" + management + "/roles/manage-identity-providers")
                        .GET())
                + ","
                + send(request(CLIENTS + "/" + management + "/roles/view-events")
                        .GET()) + "]";
        var account = JsonMapper.shared()
                .readTree(send(request(CLIENTS + "/" + services + "/service-account-user")
                        .GET()))
                .path("id")
                .asString();
        post(REALM + "/users/" + account + "/role-mappings/clients/" + management, right);
        post(CLIENTS + "/" + services + "/scope-mappings/clients/" + management, right);
        var profile = (ObjectNode) JsonMapper.shared()
                .readTree(send(request(REALM + "/users/profile").GET()));
        put(REALM + "/users/profile", profile.put("unmanagedAttributePolicy", "ADMIN_VIEW"));
        for (var scope : JsonMapper.shared().readTree(send(request(SCOPES).GET()))) {
            if (scope.path("name").asString().equals("basic") && !has(scope, PROVIDER)) {
                var mapper = JsonMapper.shared()
                        .createObjectNode()
                        .put("name", PROVIDER)
                        .put("protocol", "openid-connect")
                        .put("protocolMapper", "oidc-usersessionmodel-note-mapper");
                mapper.putObject("config")
                        .put("user.session.note", PROVIDER)
                        .put("claim.name", PROVIDER)
                        .put("jsonType.label", "String")
                        .put("access.token.claim", "true");
                post(SCOPES + "/" + scope.path("id").asString() + "/protocol-mappers/models", mapper.toString());
            }
        }
    }

    /** Tokens say how somebody signed in, and a second factor can be asked for. */
    void askForSecondFactor() throws IOException {
        for (var scope : JsonMapper.shared().readTree(send(request(SCOPES).GET()))) {
            for (var claim : List.of("acr", "amr")) {
                if (scope.path("name").asString().equals("basic") && !has(scope, claim)) {
                    var mapper = JsonMapper.shared()
                            .createObjectNode()
                            .put("name", claim)
                            .put("protocol", "openid-connect")
                            .put("protocolMapper", "oidc-" + claim + "-mapper");
                    mapper.putObject("config").put("access.token.claim", "true").put("id.token.claim", "true");
                    post(SCOPES + "/" + scope.path("id").asString() + "/protocol-mappers/models", mapper.toString());
                }
            }
        }
        new SecondFactorFlow(new RealmAdministration(keycloakUrl, token)).bind();
    }

    private String idOf(String client) throws IOException {
        return JsonMapper.shared()
                .readTree(send(request(CLIENTS + "?clientId=" + client).GET()))
                .get(0)
                .path("id")
                .asString();
    }

    private void post(String path, String body) throws IOException {
        send(request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static boolean has(JsonNode scope, String mapperName) {
        return scope.path("protocolMappers")
                .valueStream()
                .anyMatch(mapper -> mapper.path("name").asString().equals(mapperName));
    }

    private void put(String path, ObjectNode representation) throws IOException {
        send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(representation.toString())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(keycloakUrl + path)).header("Authorization", "Bearer " + token);
    }

    private static String send(HttpRequest.Builder request) throws IOException {
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new HubProblem(
                        "Keycloak refused what the realm is to be told: " + response.body(),
                        "If the port is another than at the first start, go back to it; else begin anew: ./hub reset");
            }
            return response.body();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new HubProblem("Interrupted while talking to Keycloak.", "Start again: ./hub up", interrupted);
        }
    }
}
