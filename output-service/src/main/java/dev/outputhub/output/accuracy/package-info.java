/**
 * How accurate people found what the versions of a prompt led to.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.output.accuracy;
