package dev.outputhub.gateway.access;

import com.fasterxml.jackson.annotation.JsonValue;

/** The actions of the audit trail that the gateway tells of; auth-service knows them by these names. */
enum AccessKind {
    REFUSED("access.refused"),
    SEARCH("search.made"),
    FILE_DOWNLOAD("file.downloaded"),
    EXPORT_DOWNLOAD("export.downloaded"),
    KEY_USE("api-key.used"),
    SWITCH("session.switched");

    private final String action;

    AccessKind(String action) {
        this.action = action;
    }

    @JsonValue
    String action() {
        return action;
    }

    boolean isOfOneRecord() {
        return this == FILE_DOWNLOAD || this == EXPORT_DOWNLOAD;
    }
}
