package dev.outputhub.launcher.identity;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a browser signs in: as Keycloak's own flow has it, and by a second factor where the platform asks for level 2 ({@code acr_values}), which
 * is set up on the way by whoever has none. Whoever has one is asked for it always, and tokens say so by their methods ({@code amr}). A realm
 * file cannot hold it beside the flows that Keycloak makes for itself.
 */
public final class SecondFactorFlow {

    private static final String REALM = "/admin/realms/output-hub";
    private static final String FLOWS = REALM + "/authentication/flows";
    private static final String EXECUTIONS = REALM + "/authentication/executions/";
    private static final String BUILT_IN = "browser";
    private static final String NAME = "output-hub";
    private static final String SIGN_IN = NAME + " sign-in";
    private static final String PASSWORD = NAME + " password";
    private static final String ASKED_FOR = NAME + " second factor asked for";
    private static final String HAS_ONE = NAME + " second factor of who has one";

    /** Seconds; longer than a session lasts: whether it has a second factor changes no more. */
    private static final String FOR_GOOD = "2592000";

    private record Step(String authenticator, String requirement, Map<String, String> config) {

        static Step of(String authenticator, String requirement) {
            return new Step(authenticator, requirement, Map.of());
        }

        static Step level(int level) {
            return new Step(
                    "conditional-level-of-authentication",
                    "REQUIRED",
                    Map.of("loa-condition-level", String.valueOf(level), "loa-max-age", FOR_GOOD));
        }

        static Step unlessExecuted(String flow) {
            return new Step(
                    "conditional-sub-flow-executed",
                    "REQUIRED",
                    Map.of("flow_to_check", flow, "check_result", "not-executed"));
        }

        /** @param method as tokens name it (RFC 8176) */
        static Step method(String authenticator, String requirement, String method) {
            return new Step(
                    authenticator,
                    requirement,
                    Map.of("default.reference.value", method, "default.reference.maxAge", FOR_GOOD));
        }
    }

    private final RealmAdministration keycloak;

    public SecondFactorFlow(RealmAdministration keycloak) {
        this.keycloak = keycloak;
    }

    /** Does nothing where it was done, and where an administrator has chosen a flow of their own. */
    public void bind() {
        var chosen = keycloak.get(REALM).path("browserFlow").asString(BUILT_IN);
        if (!chosen.equals(BUILT_IN)) {
            return;
        }
        forgetHalf();
        var name = JsonMapper.shared().createObjectNode().put("newName", NAME);
        keycloak.post(FLOWS + "/" + BUILT_IN + "/copy", name);
        for (var execution : keycloak.get(executions(NAME))) {
            if (execution.path("level").asInt() == 0
                    && execution.path("displayName").asString("").endsWith(" forms")) {
                keycloak.delete(EXECUTIONS + execution.get("id").asString());
            }
        }
        flow(NAME, SIGN_IN, "ALTERNATIVE");
        flow(SIGN_IN, PASSWORD, "CONDITIONAL");
        flow(SIGN_IN, HAS_ONE, "CONDITIONAL");
        flow(SIGN_IN, ASKED_FOR, "CONDITIONAL");
        step(PASSWORD, Step.level(1));
        step(PASSWORD, Step.of("auth-username-password-form", "REQUIRED"));
        step(HAS_ONE, Step.of("conditional-user-configured", "REQUIRED"));
        step(HAS_ONE, Step.method("auth-otp-form", "ALTERNATIVE", "otp"));
        step(HAS_ONE, Step.method("webauthn-authenticator", "ALTERNATIVE", "hwk"));
        step(ASKED_FOR, Step.level(2));
        step(ASKED_FOR, Step.unlessExecuted(HAS_ONE));
        step(ASKED_FOR, Step.method("auth-otp-form", "REQUIRED", "otp"));
        keycloak.put(REALM, JsonMapper.shared().createObjectNode().put("browserFlow", NAME));
    }

    /** Of an attempt that was interrupted. */
    private void forgetHalf() {
        for (var flow : keycloak.get(FLOWS)) {
            if (flow.path("alias").asString("").equals(NAME)) {
                keycloak.delete(FLOWS + "/" + flow.get("id").asString());
            }
        }
    }

    private void flow(String parent, String alias, String requirement) {
        keycloak.post(
                executions(parent) + "/flow",
                JsonMapper.shared()
                        .createObjectNode()
                        .put("alias", alias)
                        .put("type", "basic-flow")
                        .put("description", ""));
        require(parent, requirement);
    }

    private void step(String parent, Step step) {
        keycloak.post(
                executions(parent) + "/execution",
                JsonMapper.shared().createObjectNode().put("provider", step.authenticator()));
        var id = require(parent, step.requirement());
        if (!step.config().isEmpty()) {
            var config = JsonMapper.shared().createObjectNode().put("alias", parent + " " + step.authenticator());
            config.set("config", JsonMapper.shared().valueToTree(step.config()));
            keycloak.post(EXECUTIONS + id + "/config", config);
        }
    }

    /** What was added last; its id. */
    private String require(String parent, String requirement) {
        var last = JsonMapper.shared().createObjectNode();
        for (var execution : keycloak.get(executions(parent))) {
            if (execution.path("level").asInt() == 0) {
                last = (ObjectNode) execution;
            }
        }
        keycloak.put(executions(parent), last.put("requirement", requirement));
        return last.get("id").asString();
    }

    private static String executions(String flow) {
        return FLOWS + "/" + flow.replace(" ", "%20") + "/executions";
    }
}
