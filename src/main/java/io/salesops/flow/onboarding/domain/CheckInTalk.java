package io.salesops.flow.onboarding.domain;

import java.util.List;
import java.util.Optional;

/**
 * A check-in that is over, which both sides may read.
 *
 * @param support what was agreed where the onboarding stood red
 */
public record CheckInTalk(String title, List<CheckInRow> rows, Optional<String> support) {}
