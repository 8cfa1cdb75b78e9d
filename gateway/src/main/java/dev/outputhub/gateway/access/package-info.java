/**
 * What was reached and changes nothing, told to the audit trail: refusals, searches, downloads, the use of keys.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.gateway.access;
