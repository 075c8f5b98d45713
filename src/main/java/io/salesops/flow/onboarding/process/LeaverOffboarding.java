package io.salesops.flow.onboarding.process;

import io.salesops.flow.platform.ProcessVariable;
import java.util.Date;

/** Names everything that Java and the model of offboarding share. */
final class LeaverOffboarding {

    static final ProcessVariable<String> LEAVER = ProcessVariable.text("leaver");
    static final ProcessVariable<String> LEAVER_NAME = ProcessVariable.text("leaverName");
    static final ProcessVariable<String> LAST_DAY = ProcessVariable.text("lastDay");
    static final ProcessVariable<Date> LAST_DAY_OVER = new ProcessVariable<>("lastDayOver", Date.class);
    static final ProcessVariable<Boolean> ONBOARDED_HERE = ProcessVariable.flag("onboardedHere");

    private LeaverOffboarding() {}
}
