/**
 * The life of one kind of record, composed of the other parts.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.records.life;
