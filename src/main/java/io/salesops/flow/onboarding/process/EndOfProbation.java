package io.salesops.flow.onboarding.process;

import io.salesops.flow.platform.ProcessVariable;

/** Names what Java and the end of the model of an onboarding share. */
final class EndOfProbation {

    static final ProcessVariable<Boolean> LONG_SALE = ProcessVariable.flag("longSale");
    static final ProcessVariable<Boolean> TARGET_KNOWN = ProcessVariable.flag("targetKnown");
    static final ProcessVariable<Object> YARDSTICK = ProcessVariable.json("yardstick");
    static final ProcessVariable<Boolean> HIRE_CERTIFIED = ProcessVariable.flag("hireCertified");
    static final ProcessVariable<Boolean> HIRE_ON_TRACK = ProcessVariable.flag("hireOnTrack");
    static final ProcessVariable<Boolean> PROBATION_EXTENDED = ProcessVariable.flag("probationExtended");
    static final ProcessVariable<Object> PROBATION_VERDICT = ProcessVariable.json("probationVerdict");

    static final ProcessVariable<Object> EVIDENCE = ProcessVariable.json("evidence");
    static final ProcessVariable<String> VERDICT_REASON = ProcessVariable.text("verdictReason");
    static final ProcessVariable<Number> EXTENSION_DAYS = ProcessVariable.number("extensionDays");
    static final ProcessVariable<Boolean> READY_TO_CONFIRM = ProcessVariable.flag("readyToConfirm");
    static final ProcessVariable<Boolean> EXTENSION_POSSIBLE = ProcessVariable.flag("extensionPossible");

    static final ProcessVariable<String> EXTENSION_GOALS = ProcessVariable.text("extensionGoals");
    static final ProcessVariable<String> CONFIRMATION = ProcessVariable.text("confirmation");
    static final ProcessVariable<String> CONFIRMATION_REASON = ProcessVariable.text("confirmationReason");
    static final ProcessVariable<String> RECOMMENDATION = ProcessVariable.text("recommendation");
    static final ProcessVariable<String> RECOMMENDATION_REASON = ProcessVariable.text("recommendationReason");
    static final ProcessVariable<String> PROBATION_DECISION = ProcessVariable.text("probationDecision");
    static final ProcessVariable<String> DECISION_REASON = ProcessVariable.text("decisionReason");
    static final ProcessVariable<Boolean> HIRE_CONFIRMED = ProcessVariable.flag("hireConfirmed");

    private EndOfProbation() {}
}
