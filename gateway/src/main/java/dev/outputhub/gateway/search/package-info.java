/** Composes one search out of the searches of the services that own the records. */
@NullMarked
package dev.outputhub.gateway.search;

import org.jspecify.annotations.NullMarked;
