@NullMarked
package dev.outputhub.output;

import org.jspecify.annotations.NullMarked;
