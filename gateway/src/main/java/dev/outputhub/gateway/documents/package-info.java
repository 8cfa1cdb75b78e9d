/** Joins the OpenAPI documents of the services into one, and shows it. */
@NullMarked
package dev.outputhub.gateway.documents;

import org.jspecify.annotations.NullMarked;
