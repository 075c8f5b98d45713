package io.salesops.flow.team.process;

import io.salesops.flow.platform.Fields;
import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.team.domain.AbsenceBook;
import io.salesops.flow.team.domain.AbsenceBook.Wish;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class NoteTheAbsenceDelegate implements JavaDelegate {

    private static final ProcessVariable<String> REQUESTER = ProcessVariable.text("requester");
    private static final ProcessVariable<String> PERSON = ProcessVariable.text("person");
    private static final ProcessVariable<String> FIRST_DAY = ProcessVariable.text("firstDay");
    private static final ProcessVariable<String> BACK_ON = ProcessVariable.text("backOn");
    private static final ProcessVariable<String> SUBSTITUTE = ProcessVariable.text("substitute");

    private final AbsenceBook book;
    private final Callers callers;

    NoteTheAbsenceDelegate(AbsenceBook book, Callers callers) {
        this.book = book;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var entry = book.note(
                callers.of(REQUESTER.from(execution)),
                new Wish(
                        Fields.text(PERSON, execution),
                        LocalDate.parse(FIRST_DAY.from(execution)),
                        LocalDate.parse(BACK_ON.from(execution)),
                        Fields.text(SUBSTITUTE, execution)));
        execution.setProcessBusinessKey(entry.id().toString());
    }
}
