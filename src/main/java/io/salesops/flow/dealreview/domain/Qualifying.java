package io.salesops.flow.dealreview.domain;

import io.salesops.flow.pipeline.Deals;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the answers to the questions of the qualification. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Qualifying {

    private final DealQualifications qualifications;
    private final Deals deals;
    private final Clock clock;

    Qualifying(DealQualifications qualifications, Deals deals, Clock clock) {
        this.qualifications = qualifications;
        this.deals = deals;
        this.clock = clock;
    }

    Map<String, Integer> answersOf(String opportunityId) {
        return qualifications
                .findById(opportunityId)
                .map(DealQualification::answers)
                .orElse(Map.of());
    }

    /** Answers for the same deal wait for each other. */
    void answer(String opportunityId, Map<String, Integer> answers, String by) {
        if (answers.isEmpty()) {
            return;
        }
        deals.lock(opportunityId);
        qualifications
                .findById(opportunityId)
                .ifPresentOrElse(
                        known -> known.answer(answers, by, clock.instant()),
                        () -> qualifications.save(
                                new DealQualification(opportunityId, answers, by, clock.instant())));
    }
}
