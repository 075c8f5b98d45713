package io.salesops.flow.dealreview.domain;

import io.salesops.flow.pipeline.Deals;
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

    Qualifying(DealQualifications qualifications, Deals deals) {
        this.qualifications = qualifications;
        this.deals = deals;
    }

    Map<String, Integer> answersOf(String opportunityId) {
        return qualifications
                .findById(opportunityId)
                .map(DealQualification::answers)
                .orElse(Map.of());
    }

    /** Answers for the same deal wait for each other. */
    void answer(String opportunityId, Map<String, Integer> answers) {
        if (answers.isEmpty()) {
            return;
        }
        deals.lock(opportunityId);
        qualifications
                .findById(opportunityId)
                .ifPresentOrElse(
                        known -> known.answer(answers),
                        () -> qualifications.save(new DealQualification(opportunityId, answers)));
    }
}
