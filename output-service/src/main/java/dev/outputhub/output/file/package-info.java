/**
 * Files on an S3 store, linked to records of any kind.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.output.file;
