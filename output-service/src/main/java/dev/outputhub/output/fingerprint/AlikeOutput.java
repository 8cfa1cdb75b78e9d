package dev.outputhub.output.fingerprint;

import java.util.UUID;

/**
 * An output whose text is like another one.
 *
 * @param alike in percent, as their signatures tell it: give or take ten
 * @param same whether they differ in spaces, line breaks and capitals at most
 */
public record AlikeOutput(UUID id, int alike, boolean same) {}
