package dev.outputhub.platform.test.infrastructure;

/** A fresh database with the roles and the schema of one service. */
public record ServiceDatabase(
        String url, String schema, String ownerPassword, String servicePassword, String superuserUrl) {

    public String owner() {
        return schema + "_owner";
    }

    public String service() {
        return schema + "_service";
    }
}
