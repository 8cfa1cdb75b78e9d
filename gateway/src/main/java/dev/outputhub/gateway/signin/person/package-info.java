/**
 * People, in the organisation in which they act.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.gateway.signin.person;
