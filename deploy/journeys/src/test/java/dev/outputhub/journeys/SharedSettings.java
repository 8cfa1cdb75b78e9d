package dev.outputhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What there is once for all journeys, so that it can be put back as it was. */
record SharedSettings(Api api, JsonNode organization, JsonNode settings, JsonNode preferences, JsonNode notifications) {

    private static final String ORGANIZATION = "/api/v1/organization";
    private static final String SETTINGS = "/api/v1/settings";
    private static final String PREFERENCES = "/api/v1/me/preferences";
    private static final String NOTIFICATIONS = "/api/v1/notification-preferences";

    static SharedSettings read(Api api) {
        return new SharedSettings(
                api,
                api.get(ORGANIZATION).json(),
                api.get(SETTINGS).json(),
                api.get(PREFERENCES).json(),
                api.get(NOTIFICATIONS).json());
    }

    void restore() {
        put(
                "PATCH",
                ORGANIZATION,
                Api.JSON.valueToTree(fields(organization, "name", "defaultLanguage", "timeZone", "auditDays")));
        put("PUT", SETTINGS, Api.JSON.valueToTree(fields(settings, "defaultLanguage", "timeZone", "auditDays")));
        put("PUT", PREFERENCES, preferences);
        put("PUT", NOTIFICATIONS, notifications);
    }

    private static Map<String, JsonNode> fields(JsonNode from, String... names) {
        return Stream.of(names).collect(Collectors.toMap(name -> name, from::path));
    }

    private void put(String method, String path, JsonNode body) {
        assertThat(api.send(method, path, body.toString(), Map.of("If-Match", "*"))
                        .status())
                .as(path)
                .isEqualTo(200);
    }
}
