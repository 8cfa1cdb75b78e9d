package dev.outputhub.gateway.problems;

/** One refused part of a request; {@code field} is the name of the parameter. */
public record FieldProblem(String field, String message) {}
