/**
 * Groups of an organisation's people: who is in which, which stands in which, and the roles that they give.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.auth.group;
