package dev.annals.api.pipeline;

/** Amounts by forecast category: each alone, and rolled up. */
public record Categories(CategoryAmounts single, CategoryRollUp cumulative) {}
