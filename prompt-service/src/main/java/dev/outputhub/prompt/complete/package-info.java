/**
 * Records with everything of them, as an archive of the organisation holds them and an import brings them back.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.complete;
