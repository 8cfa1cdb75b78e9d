package dev.outputhub.platform.problems;

/** One refused field of a request; {@code field} is its path in the body or the name of the parameter. */
public record FieldProblem(String field, String message) {}
