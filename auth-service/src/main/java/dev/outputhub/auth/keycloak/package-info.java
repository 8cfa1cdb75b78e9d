/**
 * What is asked of Keycloak's admin interface.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.auth.keycloak;
