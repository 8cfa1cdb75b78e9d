/** The one door of the platform. */
@NullMarked
package dev.outputhub.gateway;

import org.jspecify.annotations.NullMarked;
