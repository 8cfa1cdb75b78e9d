/** Asking people into an organisation by mail or link, and their joining it. */
@NullMarked
package dev.outputhub.auth.invitation;

import org.jspecify.annotations.NullMarked;
