package dev.outputhub.launcher.infrastructure;

import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.identity.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Where Keycloak sends browsers back to; it moves when a run is started on another port than before. */
final class GatewayClientAddress {

    private static final String CLIENTS = "/admin/realms/" + KeycloakServer.REALM + "/clients";

    private final String keycloakUrl;
    private final String token;

    GatewayClientAddress(String keycloakUrl, String administrator, String password) {
        this.keycloakUrl = keycloakUrl;
        this.token = new Tokens(keycloakUrl + "/realms/master").ofAdministrator(administrator, password);
    }

    void moveTo(String publicUrl) throws IOException {
        var found = JsonMapper.shared()
                .readTree(send(request(CLIENTS + "?clientId=output-hub-gateway").GET()));
        var client = (ObjectNode) found.get(0);
        client.put("rootUrl", publicUrl);
        client.putArray("redirectUris").add(publicUrl + "/*");
        send(request(CLIENTS + "/" + client.get("id").asString())
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(client.toString())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(keycloakUrl + path)).header("Authorization", "Bearer " + token);
    }

    private static String send(HttpRequest.Builder request) throws IOException {
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new HubProblem(
                        "Keycloak refused to learn the new address: " + response.body(),
                        "Use the port of the first start, or begin anew: ./hub reset");
            }
            return response.body();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new HubProblem("Interrupted while talking to Keycloak.", "Start again: ./hub up", interrupted);
        }
    }
}
