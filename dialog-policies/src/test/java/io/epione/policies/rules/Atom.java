package io.epione.policies.rules;

/**
 * A question of a condition with two answers, one that makes its part of the condition true and one that does not. For
 * a number these are the ones on either side of the threshold and nearest to it.
 */
public record Atom(Question question, Object yes, Object no) {}
