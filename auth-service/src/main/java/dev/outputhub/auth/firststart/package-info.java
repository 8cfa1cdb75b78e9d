/** The first organisation of an installation, and the invitation of its owner. */
@NullMarked
package dev.outputhub.auth.firststart;

import org.jspecify.annotations.NullMarked;
