package io.salesops.flow.platform.steps;

import java.util.List;

/** A task would have waited for groups of which nobody is there; operations were asked as well. */
public record NobodyAsked(String taskId, String task, List<String> groups) {}
