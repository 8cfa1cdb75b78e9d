/** Contents of files on an S3 store, for the services that keep some. */
@NullMarked
package dev.outputhub.platform.storage;

import org.jspecify.annotations.NullMarked;
