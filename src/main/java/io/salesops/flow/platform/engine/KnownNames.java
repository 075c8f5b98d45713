package io.salesops.flow.platform.engine;

import io.salesops.flow.platform.engine.Model.Definition;
import io.salesops.flow.platform.engine.Model.Kind;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;

/** What a model may refer to: delegates of the application, and what this deployment or an earlier one brings. */
class KnownNames {

    private final DelegateBeans delegates;
    private final Set<Definition> deploying;

    KnownNames(DelegateBeans delegates, Collection<Model> models) {
        this.delegates = delegates;
        this.deploying = models.stream().flatMap(Model::definitions).collect(Collectors.toUnmodifiableSet());
    }

    boolean isDelegate(String name) {
        return delegates.contains(name);
    }

    boolean isBeingDeployed(Kind kind, String key) {
        return deploying.contains(new Definition(kind, key));
    }

    boolean isDeployed(Kind kind, String key) {
        return isBeingDeployed(kind, key) || latest(kind, key) != null;
    }

    private static Object latest(Kind kind, String key) {
        var engine = Context.getCommandContext();
        return switch (kind) {
            case PROCESS -> engine.getProcessDefinitionManager().findLatestProcessDefinitionByKey(key);
            case DECISION -> engine.getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(key);
            case FORM -> engine.getCamundaFormDefinitionManager().findLatestDefinitionByKey(key);
        };
    }
}
