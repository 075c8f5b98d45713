package io.salesops.flow.effects;

/**
 * What a person has to do, because no program can.
 *
 * @param group whose task it is
 * @param title what to do, and for whom
 */
public record ManualStep(String group, String title, String explanation) {}
