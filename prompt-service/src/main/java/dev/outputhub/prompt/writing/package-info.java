/**
 * Parts of requests that several kinds of record share.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.writing;
