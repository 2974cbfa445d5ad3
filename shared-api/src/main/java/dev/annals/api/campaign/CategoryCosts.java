package dev.annals.api.campaign;

import dev.annals.api.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign costs in one category.
 *
 * @param planned absent without any
 * @param actual absent without any
 */
public record CategoryCosts(
        String category, @Nullable Money planned, @Nullable Money actual) {}
