package io.salesops.flow.dealreview.process;

import io.salesops.flow.dealreview.domain.Attentions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class LookAtTheDealsDelegate implements JavaDelegate {

    private final Attentions attentions;

    LookAtTheDealsDelegate(Attentions attentions) {
        this.attentions = attentions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        attentions.lookAtTheDeals();
    }
}
