/**
 * The same change to many outputs, answered item by item.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.output.bulk;
