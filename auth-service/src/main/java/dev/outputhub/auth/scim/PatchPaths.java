package dev.outputhub.auth.scim;

import java.util.List;

/** Names of attributes as directories write them. */
final class PatchPaths {

    private static final List<String> CORE = List.of(ScimUser.SCHEMA + ":", ScimGroup.SCHEMA + ":");

    private PatchPaths() {}

    /** Without the schema, which may stand before each. */
    static String bare(String path) {
        for (var schema : CORE) {
            if (path.regionMatches(true, 0, schema, 0, schema.length())) {
                return path.substring(schema.length());
            }
        }
        return path;
    }

    /** The attribute that a path begins with. */
    static String top(String path) {
        return path.split("[.\\[]", 2)[0].strip();
    }
}
