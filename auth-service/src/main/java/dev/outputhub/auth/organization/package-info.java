/**
 * The organisation a principal belongs to, registered at first sight.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.auth.organization;
