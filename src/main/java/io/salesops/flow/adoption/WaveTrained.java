package io.salesops.flow.adoption;

/** Enough people of a wave are trained for it to go live. */
public record WaveTrained(ToolRequestId requestId) {}
