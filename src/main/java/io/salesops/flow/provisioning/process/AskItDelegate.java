package io.salesops.flow.provisioning.process;

import static io.salesops.flow.provisioning.process.AccountProvisioning.ACCOUNT;
import static io.salesops.flow.provisioning.process.AccountProvisioning.ACCOUNT_DUE;
import static io.salesops.flow.provisioning.process.AccountProvisioning.CREATED_BY_ITSELF;
import static io.salesops.flow.provisioning.process.AccountProvisioning.IT_DUE;
import static io.salesops.flow.provisioning.process.AccountProvisioning.REASON;
import static io.salesops.flow.provisioning.process.AccountProvisioning.REFUSAL;
import static io.salesops.flow.provisioning.process.AccountProvisioning.SYSTEM_NAME;
import static io.salesops.flow.provisioning.process.AccountProvisioning.WITH_IT;
import static io.salesops.flow.provisioning.process.AccountProvisioning.orderId;

import io.salesops.flow.platform.JsonList;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.provisioning.domain.AccountCreation;
import io.salesops.flow.provisioning.domain.OrderedAccount;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells IT what to create, by when where that was known before, and why no program does. */
@Component
class AskItDelegate implements JavaDelegate {

    private final AccountCreation creation;
    private final Texts texts;

    AskItDelegate(AccountCreation creation, Texts texts) {
        this.creation = creation;
        this.texts = texts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WITH_IT.set(execution, true);
        IT_DUE.set(execution, CREATED_BY_ITSELF.from(execution) ? null : ACCOUNT_DUE.from(execution));
        REASON.set(execution, reason(execution));
        ACCOUNT.set(execution, JsonList.rows(fields(creation.leaveToIt(orderId(execution)))));
    }

    private String reason(DelegateExecution execution) {
        var system = SYSTEM_NAME.from(execution);
        return REFUSAL.find(execution)
                .orElseGet(() -> texts.of(
                        CREATED_BY_ITSELF.from(execution) ? "provisioning.hand.noAnswer" : "provisioning.hand.noScim",
                        system));
    }

    private List<Map<String, String>> fields(OrderedAccount order) {
        return List.of(
                field("name", order.name()),
                field("email", order.email()),
                field("role", role(order.role())),
                field("externalId", order.externalId()));
    }

    private String role(@Nullable String role) {
        return role == null ? "–" : texts.orElse("role." + role, role);
    }

    private Map<String, String> field(String label, String value) {
        return Map.of("label", texts.of("provisioning.field." + label), "value", value);
    }
}
