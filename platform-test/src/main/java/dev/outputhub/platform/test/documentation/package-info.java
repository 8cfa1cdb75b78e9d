/**
 * What the API document of a service owes its readers.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.platform.test.documentation;
