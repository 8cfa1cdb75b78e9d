/** Who may come in from outside: a setting of the installation. */
@NullMarked
package dev.outputhub.auth.signup;

import org.jspecify.annotations.NullMarked;
