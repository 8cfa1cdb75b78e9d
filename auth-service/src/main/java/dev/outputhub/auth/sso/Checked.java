package dev.outputhub.auth.sso;

import java.util.List;
import java.util.Map;

/**
 * What a provider says of itself.
 *
 * @param config as Keycloak is told; empty where something is wrong
 */
record Checked(List<TestResult.Finding> findings, Map<String, String> config) {}
