package io.salesops.flow.targets.process;

import io.salesops.flow.platform.MoneyText;
import io.salesops.flow.platform.ProcessVariable;
import io.salesops.flow.platform.engine.Instances;
import io.salesops.flow.targets.domain.Acknowledgements.Ask;
import java.util.Date;
import java.util.HashMap;
import org.springframework.stereotype.Component;

/** Starts the acknowledgement of a seller, and names everything that Java and its model share. */
@Component
class TargetAcknowledgement {

    static final ProcessVariable<String> SELLER = ProcessVariable.text("seller");
    static final ProcessVariable<Date> ACKNOWLEDGEMENT_DEADLINE =
            new ProcessVariable<>("acknowledgementDeadline", Date.class);
    static final ProcessVariable<String> ANSWER = ProcessVariable.text("answer");
    static final ProcessVariable<Boolean> APPEAL_FILED = ProcessVariable.flag("appealFiled");

    private final Instances instances;

    TargetAcknowledgement(Instances instances) {
        this.instances = instances;
    }

    void start(Ask ask) {
        var variables = new HashMap<String, Object>(SELLER.of(ask.sellerId()));
        variables.put(ACKNOWLEDGEMENT_DEADLINE.name(), Date.from(ask.deadline()));
        variables.put("quarter", ask.cycle().quarter().toString());
        variables.put("amount", MoneyText.of(ask.amount(), ask.cycle().currency()));
        variables.put("publishedVersion", ask.version());
        instances.startBy("TargetPublished", ask.targetId().toString(), variables);
    }
}
