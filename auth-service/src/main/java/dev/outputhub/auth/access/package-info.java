/**
 * What was reached or refused and changed nothing, as the trail has it: told by the gateways, by the identity provider and by keys that
 * open nothing any more.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.auth.access;
