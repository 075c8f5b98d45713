package io.salesops.flow.dealreview.process;

import static io.salesops.flow.dealreview.process.DealAttentionProcess.CHOICE;
import static io.salesops.flow.dealreview.process.DealAttentionProcess.NEW_OWNER;
import static io.salesops.flow.dealreview.process.DealAttentionProcess.OTHER_OWNER_WANTED;
import static io.salesops.flow.dealreview.process.DealAttentionProcess.PLANNED_STEP;
import static io.salesops.flow.dealreview.process.DealAttentionProcess.PLANNED_STEP_ON;
import static io.salesops.flow.dealreview.process.DealAttentionProcess.WORDS;
import static io.salesops.flow.dealreview.process.DealAttentionProcess.attentionId;

import io.salesops.flow.dealreview.domain.Attentions;
import io.salesops.flow.dealreview.domain.DealAttention.Answer;
import io.salesops.flow.dealreview.domain.DealAttention.Choice;
import io.salesops.flow.platform.Fields;
import io.salesops.flow.platform.identity.Callers;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTheAnswerAboutTheDealDelegate implements JavaDelegate {

    private final Attentions attentions;
    private final DealViewForm viewForm;
    private final Callers callers;

    RecordTheAnswerAboutTheDealDelegate(Attentions attentions, DealViewForm viewForm, Callers callers) {
        this.attentions = attentions;
        this.viewForm = viewForm;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var choice = CHOICE.find(execution).map(Choice::valueOf).orElse(Choice.GAPS_ANSWERED);
        var answer = new Answer(
                choice,
                Fields.text(WORDS, execution),
                Fields.text(PLANNED_STEP, execution),
                PLANNED_STEP_ON
                        .find(execution)
                        .filter(day -> !day.isBlank())
                        .map(LocalDate::parse)
                        .orElse(null),
                Fields.text(NEW_OWNER, execution));
        attentions.answer(
                attentionId(execution),
                answer,
                viewForm.meddpicc(execution),
                callers.current().userId());
        OTHER_OWNER_WANTED.set(execution, choice == Choice.RE_ROUTE);
    }
}
