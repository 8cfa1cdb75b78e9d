/**
 * What differs between two texts, for whoever keeps more than one of them.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.platform.diff;
