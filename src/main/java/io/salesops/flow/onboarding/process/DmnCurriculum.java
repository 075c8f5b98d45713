package io.salesops.flow.onboarding.process;

import io.salesops.flow.certification.Curriculum;
import io.salesops.flow.onboarding.domain.OnboardingItem.Kind;
import io.salesops.flow.platform.engine.AsApplication;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** Reads the trainings from the deployed table, whoever they are planned for. */
@Component
class DmnCurriculum implements Curriculum {

    private final RepositoryService repository;
    private final AsApplication asApplication;

    DmnCurriculum(RepositoryService repository, AsApplication asApplication) {
        this.repository = repository;
        this.asApplication = asApplication;
    }

    @Override
    public boolean has(String module) {
        var training = Set.of(text(Kind.TRAINING.name()), text(module));
        return asApplication.call(this::plan).getModelElementsByType(Rule.class).stream()
                .map(DmnCurriculum::answer)
                .anyMatch(answer -> answer.containsAll(training));
    }

    private static String text(String value) {
        return '"' + value + '"';
    }

    private DmnModelInstance plan() {
        var latest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(DmnPlanRules.TABLE)
                .latestVersion()
                .singleResult();
        return repository.getDmnModelInstance(latest.getId());
    }

    private static Set<String> answer(Rule rule) {
        return rule.getOutputEntries().stream()
                .map(OutputEntry::getTextContent)
                .map(String::strip)
                .collect(Collectors.toSet());
    }
}
