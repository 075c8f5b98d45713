package io.salesops.flow.adoption.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How far a wave of a roll-out has come.
 *
 * @param teams by name
 * @param trainedPercent of its people, wherever they earned the certificate; not known before they are to be trained
 */
public record WaveProgress(
        int number,
        List<String> teams,
        LocalDate goLiveOn,
        Optional<BigDecimal> trainedPercent,
        Optional<LocalDate> liveOn) {}
