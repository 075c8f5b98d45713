package io.salesops.flow.adoption.process;

import static io.salesops.flow.adoption.process.ToolAdoption.requestId;

import io.salesops.flow.adoption.domain.Measurements;
import io.salesops.flow.adoption.domain.Waves;
import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.time.WorkingDays;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import javax.xml.datatype.DatatypeFactory;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Plans the measurements of a tool and asks for help after them, and names what Java and their model share. */
@Component
class ToolMeasurement {

    /** Who decided where the table did. */
    static final String TABLE = "judge-adoption";

    static final ProcessVariable<Number> DAY = ProcessVariable.number("day");
    static final ProcessVariable<String> VERDICT = ProcessVariable.text("verdict");
    static final ProcessVariable<Boolean> HELP_GIVEN = ProcessVariable.flag("helpGiven");
    static final ProcessVariable<Object> MEASURING_DAY = ProcessVariable.json("measuringDay");
    static final ProcessVariable<Boolean> MEASURE_AGAIN = ProcessVariable.flag("measureAgain");
    static final ProcessVariable<Date> SURVEY_DAY = new ProcessVariable<>("surveyDay", Date.class);
    static final ProcessVariable<Date> MEASURED_AT = new ProcessVariable<>("measuredAt", Date.class);
    static final ProcessVariable<Number> TRAINED_PERCENT = ProcessVariable.number("trainedPercent");
    static final ProcessVariable<Number> ADOPTION_PERCENT = ProcessVariable.number("adoptionPercent");
    static final ProcessVariable<Object> ADOPTION_VERDICT = ProcessVariable.json("adoptionVerdict");
    static final ProcessVariable<String> ADOPTION_WHY = ProcessVariable.text("adoptionWhy");
    static final ProcessVariable<Boolean> RETIREMENT_ADVISED = ProcessVariable.flag("retirementAdvised");
    static final ProcessVariable<Boolean> HELP_NEEDED = ProcessVariable.flag("helpNeeded");
    static final ProcessVariable<Boolean> LEADERSHIP_ASKED = ProcessVariable.flag("leadershipAsked");
    static final ProcessVariable<Boolean> HELP_DECIDED = ProcessVariable.flag("helpDecided");
    static final ProcessVariable<String> BARRIER = ProcessVariable.text("barrier");
    static final ProcessVariable<Boolean> SAME_BEFORE = ProcessVariable.flag("sameBefore");
    static final ProcessVariable<Object> INTERVENTION = ProcessVariable.json("intervention");
    static final ProcessVariable<String> HELP = ProcessVariable.text("help");
    static final ProcessVariable<String> HELP_TEXT = ProcessVariable.text("helpText");
    static final ProcessVariable<String> HELP_WHY = ProcessVariable.text("helpWhy");
    static final ProcessVariable<String> HELPER = ProcessVariable.text("helper");
    static final ProcessVariable<String> HELPER_GROUP = ProcessVariable.text("helperGroup");
    private static final ProcessVariable<String> HELP_OWNER = ProcessVariable.text("helpOwner");
    private static final ProcessVariable<String> SURVEY_TIME = ProcessVariable.text("surveyTime");

    private final Measurements measurements;
    private final Waves waves;
    private final WorkingDays workingDays;
    private final Texts texts;

    ToolMeasurement(Measurements measurements, Waves waves, WorkingDays workingDays, Texts texts) {
        this.measurements = measurements;
        this.waves = waves;
        this.workingDays = workingDays;
        this.texts = texts;
    }

    /** What the table says of the use of a tool. */
    enum Verdict {
        NOT_YET,
        HEALTH_CHECK,
        KEEP,
        INTERVENE,
        ESCALATE,
        REVIEW;

        boolean needsHelp() {
            return this == INTERVENE || this == ESCALATE;
        }
    }

    /** People are asked so early that their time to answer is over on the measuring day, which counts to its end. */
    void plan(VariableScope scope) {
        var date = measurements.date(requestId(scope), DAY.from(scope).intValue());
        var measuredAt = workingDays.endOf(date, null);
        var surveyDay = GregorianCalendar.from(measuredAt.atZone(ZoneOffset.UTC));
        DatatypeFactory.newDefaultInstance()
                .newDuration(SURVEY_TIME.from(scope))
                .negate()
                .addTo(surveyDay);
        MEASURED_AT.set(scope, Date.from(measuredAt));
        SURVEY_DAY.set(scope, Date.from(surveyDay.toInstant()));
    }

    boolean isEscalated(VariableScope scope) {
        return Verdict.valueOf(VERDICT.from(scope)) == Verdict.ESCALATE;
    }

    /** Forms name groups in capitals. */
    void readTheOwner(VariableScope scope) {
        var owner = HELP_OWNER.from(scope);
        HELPER_GROUP.set(scope, owner.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What a sponsor says nobody else can. */
    void askForHelp(String answer, VariableScope scope) {
        measurements.help(requestId(scope), DAY.from(scope).intValue(), answer);
        HELP_TEXT.set(scope, texts.of("tools.help." + answer));
        HELPER.set(scope, answer.equals("SPONSOR_MESSAGE") ? waves.sponsor(requestId(scope)) : null);
    }
}
