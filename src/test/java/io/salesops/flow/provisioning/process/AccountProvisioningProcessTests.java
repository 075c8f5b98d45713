package io.salesops.flow.provisioning.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.platform.TestEngine;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.provisioning.domain.AccountCreation;
import io.salesops.flow.provisioning.domain.OrderedAccount;
import io.salesops.flow.provisioning.scim.AccountRefused;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.support.ResourceBundleMessageSource;

@Deployment(resources = "processes/account-provisioning.bpmn")
class AccountProvisioningProcessTests {

    @RegisterExtension
    static final ProcessEngineExtension ENGINE = TestEngine.create();

    private static final Map<String, Object> DONE = Map.of("accountExists", true);
    private static final Instant DUE = Instant.parse("2026-03-02T08:00:00Z");

    private final AccountCreation creation = mock();
    private final Callers callers = mock();
    private final UUID orderId = UUID.randomUUID();

    @BeforeEach
    void wireDelegates() {
        init(ENGINE.getProcessEngine());
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        Mocks.register("createTheAccountDelegate", new CreateTheAccountDelegate(creation));
        Mocks.register("askItDelegate", new AskItDelegate(creation, new Texts(messages)));
        Mocks.register("recordTheAccountDelegate", new RecordTheAccountDelegate(creation, callers));
    }

    @BeforeEach
    void expectAnOrder() {
        OrderedAccount order = mock();
        given(order.name()).willReturn("Nick Newhire");
        given(order.email()).willReturn("nick@example.com");
        given(order.role()).willReturn("SALES_MANAGER");
        given(order.externalId()).willReturn("hire-1");
        given(creation.leaveToIt(orderId)).willReturn(order);
        given(callers.current()).willReturn(new Caller("ida", Set.of("it")));
    }

    @AfterEach
    void forgetDelegates() {
        Mocks.reset();
    }

    @Test
    void createsTheAccountWhenItIsDue() throws AccountRefused {
        var process = due();
        verify(creation, never()).create(any());

        execute(job("serviceTask_createTheAccount"));

        assertThat(process)
                .isEnded()
                .hasPassed("endEvent_accountCreated")
                .hasNotPassed("userTask_createTheAccountByHand");
        verify(creation).create(orderId);
    }

    @Test
    void waitsUntilTheAccountIsDue() {
        assertThat(ordered(true)).isWaitingAt("event_accountDue");

        Assertions.assertThat(job().getDuedate()).isEqualTo(Date.from(DUE));
    }

    @Test
    void asksItAtOnceWhereNoProgramCanCreateAccounts() throws JsonProcessingException {
        var process = ordered(false);

        assertThat(process).isWaitingAt("userTask_createTheAccountByHand");
        assertThat(task()).hasCandidateGroup("it").hasDueDate(Date.from(DUE));
        assertThat(process)
                .variables()
                .containsEntry("reason", "CRM cannot be reached by a program, so its accounts are created by hand.");
        Assertions.assertThat(json(runtimeService().getVariable(process.getId(), "account")))
                .isEqualTo(json("""
                        [{"label":"Name","value":"Nick Newhire"},{"label":"E-mail","value":"nick@example.com"},
                        {"label":"Role","value":"Sales manager"},{"label":"Our id","value":"hire-1"}]"""));
        complete(task(), DONE);

        assertThat(process).isEnded().hasPassed("endEvent_accountCreatedByHand");
        verify(creation).createdByHand(orderId, "ida");
    }

    @Test
    void asksItAfterADayWithoutTheAccountAndKeepsTrying() throws AccountRefused {
        willThrow(new IllegalStateException("CRM is down")).given(creation).create(orderId);
        var process = due();
        assertThatThrownBy(() -> execute(job("serviceTask_createTheAccount"))).hasMessageContaining("CRM is down");
        Assertions.assertThat(job("serviceTask_createTheAccount").getRetries()).isGreaterThan(10);

        execute(job("event_accountStillMissing"));

        assertThat(process)
                .isWaitingAt("serviceTask_createTheAccount", "userTask_createTheAccountByHand")
                .variables()
                .hasEntrySatisfying("reason", reason -> Assertions.assertThat(reason)
                        .asString()
                        .startsWith("CRM could not be reached for a day."));
    }

    @Test
    void aLateSuccessTakesTheTaskOfItBack() {
        var process = due();
        execute(job("event_accountStillMissing"));

        execute(job("serviceTask_createTheAccount"));

        assertThat(process).isEnded().hasPassed("endEvent_accountCreated");
        assertThat(task()).isNull();
        verify(creation, never()).createdByHand(any(), any());
    }

    @Test
    void itsAccountEndsTheAttempts() {
        var process = due();
        execute(job("event_accountStillMissing"));

        complete(task(), DONE);

        assertThat(process).isEnded().hasPassed("endEvent_accountCreatedByHand");
        assertThat(job()).isNull();
        verify(creation).createdByHand(orderId, "ida");
    }

    @Test
    void asksItAtOnceWhenTheAccountIsRefused() throws AccountRefused {
        refuse();
        var process = due();

        execute(job("serviceTask_createTheAccount"));

        assertThat(process)
                .isWaitingAt("userTask_createTheAccountByHand")
                .variables()
                .containsEntry("reason", "CRM refused the account: the name is taken");
        assertThat(job()).isNull();
    }

    @Test
    void asksItOnlyOnce() throws AccountRefused {
        var process = due();
        execute(job("event_accountStillMissing"));
        refuse();

        execute(job("serviceTask_createTheAccount"));
        assertThat(process).isWaitingAt("userTask_createTheAccountByHand").hasPassed("endEvent_leftToIt");
        complete(task(), DONE);

        assertThat(process).isEnded().hasPassed("endEvent_accountCreatedByHand");
    }

    @Test
    void endsAtAnyMomentWhenTheAccountIsNotWanted() {
        var process = due();
        execute(job("event_accountStillMissing"));

        runtimeService()
                .createMessageCorrelation("AccountCancelled")
                .processInstanceBusinessKey(orderId.toString())
                .correlate();

        assertThat(process).isEnded().hasPassed("endEvent_accountNotWanted");
        verify(creation, never()).createdByHand(any(), any());
    }

    private static JsonNode json(Object value) throws JsonProcessingException {
        return new ObjectMapper().readTree(value.toString());
    }

    private void refuse() throws AccountRefused {
        AccountRefused refused = mock();
        given(refused.getMessage()).willReturn("CRM refused the account: the name is taken");
        willThrow(refused).given(creation).create(orderId);
    }

    private ProcessInstance due() {
        var process = ordered(true);
        assertThat(process).isWaitingAt("event_accountDue");
        execute(job("event_accountDue"));
        return process;
    }

    private ProcessInstance ordered(boolean createdByItself) {
        return runtimeService()
                .startProcessInstanceByMessage(
                        "AccountOrdered",
                        orderId.toString(),
                        Map.of(
                                "accountDue",
                                Date.from(DUE),
                                "createdByItself",
                                createdByItself,
                                "withIt",
                                false,
                                "personName",
                                "Nick Newhire",
                                "systemName",
                                "CRM"));
    }
}
