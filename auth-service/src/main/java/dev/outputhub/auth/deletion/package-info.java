/** Asking for the end of an organisation, and taking that back. */
@NullMarked
package dev.outputhub.auth.deletion;

import org.jspecify.annotations.NullMarked;
