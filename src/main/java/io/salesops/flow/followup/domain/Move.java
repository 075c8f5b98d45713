package io.salesops.flow.followup.domain;

import io.salesops.flow.platform.steps.MisplacedStep;
import io.salesops.flow.platform.steps.StandIn;
import java.util.List;
import java.util.Optional;

/** A task that moved to a substitute, to groups, or back to whoever had it. */
record Move(MisplacedStep misplaced, Optional<StandIn> standIn, List<String> groups) {}
