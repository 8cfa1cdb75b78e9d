/**
 * People of an organisation and the role each has.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.auth.member;
