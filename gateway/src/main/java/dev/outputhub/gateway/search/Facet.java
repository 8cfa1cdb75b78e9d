package dev.outputhub.gateway.search;

/** How many hits carry a term. */
record Facet(String id, String slug, String name, long count) {

    Facet plus(Facet other) {
        return new Facet(id, slug, name, count + other.count);
    }
}
