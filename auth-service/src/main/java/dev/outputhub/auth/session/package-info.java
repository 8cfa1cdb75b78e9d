/**
 * Sessions of browsers: who signed in with what and from where, and what was ended.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.auth.session;
