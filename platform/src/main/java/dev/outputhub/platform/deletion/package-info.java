/**
 * The end of an organisation in a service: the same in each, whatever tables it has.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.platform.deletion;
