/** Stands for what is generated from migrations. */
@NullMarked
package dev.outputhub.sloppy.database;

import org.jspecify.annotations.NullMarked;
