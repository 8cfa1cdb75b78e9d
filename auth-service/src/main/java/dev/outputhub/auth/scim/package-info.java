/**
 * The door of companies' directories: people and groups by SCIM 2.0 (RFC 7643, RFC 7644), the part of it that Microsoft Entra and Okta use.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.auth.scim;
