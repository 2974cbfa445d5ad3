package dev.annals.api.privacy;

/**
 * A duty to keep something.
 *
 * @param months for how long, from 1 to 1200
 * @param basis the law or contract that it goes back to, at most 1000 characters
 */
public record RetentionRule(RetentionCategory category, int months, String basis) {}
