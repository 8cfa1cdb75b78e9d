/** The picture by which people tell their organisations apart. */
@NullMarked
package dev.outputhub.auth.logo;

import org.jspecify.annotations.NullMarked;
