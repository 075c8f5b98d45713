package io.salesops.flow.dealreview.process;

import static io.salesops.flow.dealreview.process.DealAttentionProcess.DEAL_STATE;
import static io.salesops.flow.dealreview.process.DealAttentionProcess.GAPS;
import static io.salesops.flow.dealreview.process.DealAttentionProcess.MANAGER;
import static io.salesops.flow.dealreview.process.DealAttentionProcess.MANAGER_GROUP;
import static io.salesops.flow.dealreview.process.DealReviewProcess.AMOUNT;
import static io.salesops.flow.dealreview.process.DealReviewProcess.CLIENT;
import static io.salesops.flow.dealreview.process.DealReviewProcess.OPPORTUNITY_ID;
import static io.salesops.flow.dealreview.process.DealReviewProcess.OPPORTUNITY_NAME;
import static io.salesops.flow.dealreview.process.DealReviewProcess.SELLER;
import static io.salesops.flow.platform.identity.Groups.SALES_OPS;

import io.salesops.flow.dealreview.domain.Attentions;
import io.salesops.flow.dealreview.domain.DealHealths;
import io.salesops.flow.dealreview.domain.HealthReport;
import io.salesops.flow.dealreview.domain.Meddpicc.Question;
import io.salesops.flow.pipeline.Deals;
import io.salesops.flow.platform.JsonList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

@Component
class DescribeTheDealDelegate implements JavaDelegate {

    private final DealHealths healths;
    private final Attentions attentions;
    private final Deals deals;
    private final TermsForm termsForm;
    private final HealthForm healthForm;

    DescribeTheDealDelegate(
            DealHealths healths, Attentions attentions, Deals deals, TermsForm termsForm, HealthForm healthForm) {
        this.healths = healths;
        this.attentions = attentions;
        this.deals = deals;
        this.termsForm = termsForm;
        this.healthForm = healthForm;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var report = healths.of(OPPORTUNITY_ID.from(execution));
        describe(execution, report);
        var manager = attentions.managerOf(report.deal().ownerId());
        MANAGER.set(execution, manager);
        MANAGER_GROUP.set(execution, JsonList.of(manager == null ? List.of(SALES_OPS) : List.of()));
        execution.setVariables(DmnHealthRules.inputs(report.situation()));
    }

    private void describe(DelegateExecution execution, HealthReport report) {
        var deal = deals.find(report.deal().opportunityId()).orElseThrow();
        OPPORTUNITY_NAME.set(execution, deal.name());
        CLIENT.set(execution, Objects.requireNonNullElse(deal.client(), deal.name()));
        AMOUNT.set(execution, termsForm.amountOf(deal));
        SELLER.set(execution, deal.ownerId());
        DEAL_STATE.set(execution, JsonList.rows(healthForm.state(report)));
        GAPS.set(
                execution,
                Spin.JSON(
                        report.qualification().gaps().stream().collect(Collectors.toMap(Question::key, gap -> true))));
    }
}
