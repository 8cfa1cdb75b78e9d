/**
 * Single sign-on: the identity providers of an organisation, its domains, and what a sign-in through one of them gives.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.auth.sso;
