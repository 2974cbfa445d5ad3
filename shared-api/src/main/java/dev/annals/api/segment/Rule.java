package dev.annals.api.segment;

import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * Which customers are meant: a {@link Condition}, or conditions put together by {@link AllOf}, {@link AnyOf} and
 * {@link Not}. In JSON, for example:
 *
 * <pre>{@code
 * {"all":[{"field":"grade","op":"in","values":["A","B"]},
 *         {"not":{"field":"lastInteractionAt","op":"within","value":"P90D"}}]}
 * }</pre>
 *
 * <p>Read from JSON it has the right form and no more; {@link RuleCheck} says whether it makes sense. What a rule
 * says of "now" is measured from the moment that is asked about.
 */
@JsonDeserialize(using = RuleReader.class)
public sealed interface Rule permits AllOf, AnyOf, Not, Condition {}
