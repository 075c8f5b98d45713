package io.salesops.flow.adoption.process;

import io.salesops.flow.adoption.domain.Contract;
import io.salesops.flow.platform.Fields;
import io.salesops.flow.platform.ProcessVariable;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The fields in which operations enter a contract. */
@Component
class ContractForm {

    private static final ProcessVariable<Number> ANNUAL_COST = ProcessVariable.number("annualCost");
    private static final ProcessVariable<Number> LICENCES = ProcessVariable.number("licences");
    private static final ProcessVariable<String> FROM = ProcessVariable.text("contractFrom");
    private static final ProcessVariable<String> NOTICE_ON = ProcessVariable.text("noticeOn");
    private static final ProcessVariable<String> UNTIL = ProcessVariable.text("contractUntil");
    private static final ProcessVariable<Number> TERM_MONTHS = ProcessVariable.number("termMonths");

    Contract read(DelegateExecution scope) {
        return new Contract(
                Fields.decimal(ANNUAL_COST, scope),
                LICENCES.from(scope).intValue(),
                LocalDate.parse(FROM.from(scope)),
                LocalDate.parse(NOTICE_ON.from(scope)),
                LocalDate.parse(UNTIL.from(scope)),
                TERM_MONTHS.from(scope).intValue());
    }
}
