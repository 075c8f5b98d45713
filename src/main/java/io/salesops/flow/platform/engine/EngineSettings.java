package io.salesops.flow.platform.engine;

import static org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** What the engine's starter has no property for; everything else stands in application.yaml. */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

    private final DelegateBeans delegates;
    private final ModelChecks modelChecks;
    private final List<CommandInterceptor> interceptors;
    private final List<CommandGuard> guards;
    private final List<DmnDecisionEvaluationListener> decisionListeners;

    EngineSettings(
            DelegateBeans delegates,
            ModelChecks modelChecks,
            List<CommandInterceptor> interceptors,
            List<CommandGuard> guards,
            List<DmnDecisionEvaluationListener> decisionListeners) {
        this.delegates = delegates;
        this.modelChecks = modelChecks;
        this.interceptors = interceptors;
        this.guards = guards;
        this.decisionListeners = decisionListeners;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        // The engine's factory has set a manager by now that reaches every bean.
        engine.setExpressionManager(new JuelExpressionManager(delegates.asMap()));
        engine.setBeans(delegates.asMap());
        engine.setDmnEngineConfiguration(decisions());
        // Before the engine's own deployers, which evaluate expressions of timers while they deploy.
        engine.setCustomPreDeployers(List.of(modelChecks));
        engine.setFailedJobCommandFactory(RetryWithoutBlame::new);
        engine.setCommandCheckers(List.of(new TenantCommandChecker(), new HeldTasks()));
        engine.setResourceAuthorizationProvider(new RevokingAuthorizationProvider());
        engine.setCustomPostCommandInterceptorsTxRequired(
                Stream.concat(interceptors.stream(), Stream.of(new GuardedCommands(guards)))
                        .toList());
    }

    private DefaultDmnEngineConfiguration decisions() {
        var decisions = new DefaultDmnEngineConfiguration();
        decisions.setDefaultInputExpressionExpressionLanguage(FEEL_EXPRESSION_LANGUAGE);
        decisions.setDefaultInputEntryExpressionLanguage(FEEL_EXPRESSION_LANGUAGE);
        decisions.setDefaultOutputEntryExpressionLanguage(FEEL_EXPRESSION_LANGUAGE);
        decisions.setDefaultLiteralExpressionLanguage(FEEL_EXPRESSION_LANGUAGE);
        decisions.setCustomPostDecisionEvaluationListeners(new ArrayList<>(decisionListeners));
        return decisions;
    }
}
