/**
 * A person before and across organisations: who they prove to be, to which organisations they belong, and what they get a token for.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.auth.person;
