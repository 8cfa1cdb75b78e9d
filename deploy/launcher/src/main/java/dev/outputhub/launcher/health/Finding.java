package dev.outputhub.launcher.health;

/** Something that is wrong, and what helps. */
public record Finding(String what, String advice) {}
