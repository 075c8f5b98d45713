package io.salesops.flow.adoption.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * Which team gets a tool in which wave.
 *
 * @param sponsor who announces it, by user id
 */
public record WavePlan(String sponsor, List<Row> rows) {

    public record Row(int wave, String team, LocalDate goLive) {}
}
