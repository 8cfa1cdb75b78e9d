/** Turns the migrations of one module into jOOQ tables, so that the build fails where SQL and code part. */
@NullMarked
package dev.outputhub.platform.codegen;

import org.jspecify.annotations.NullMarked;
