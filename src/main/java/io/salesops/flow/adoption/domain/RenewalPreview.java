package io.salesops.flow.adoption.domain;

import org.springframework.stereotype.Service;

/** Tells how many licences would be kept, and stores nothing. */
@Service
public class RenewalPreview {

    private final RenewalRules rules;

    RenewalPreview(RenewalRules rules) {
        this.rules = rules;
    }

    public LicenceNeed preview(int licences, int active) {
        return LicenceNeed.of(licences, active, rules.limits().usedShare());
    }
}
