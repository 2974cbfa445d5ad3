package dev.annals.api.replay;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a table of a workspace differs from the live one as of where the workspace ends.
 *
 * @param onlyHere records that only the workspace has
 * @param onlyLive records that it does not have
 * @param different records that both have, but not alike
 * @param sums of its columns with fractions, such as amounts
 */
public record TableDifference(
        String readModel, String table, long onlyHere, long onlyLive, long different, List<Sums> sums) {

    /**
     * The same column added up on both sides; a side without any value has no sum.
     *
     * @param currency of what is added up, where the column has amounts of several
     */
    public record Sums(
            String column,
            @Nullable String currency,
            @Nullable BigDecimal here,
            @Nullable BigDecimal live) {}
}
