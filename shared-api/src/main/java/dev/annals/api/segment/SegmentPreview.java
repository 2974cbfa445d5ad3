package dev.annals.api.segment;

import dev.annals.api.customer.CustomerSummary;
import java.util.List;

/**
 * Whom a rule finds, or an audience is made of.
 *
 * @param count how many customers
 * @param sample the first 20 of them by name
 */
public record SegmentPreview(long count, List<CustomerSummary> sample) {}
