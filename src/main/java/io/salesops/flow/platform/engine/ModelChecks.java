package io.salesops.flow.platform.engine;

import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Component;

/** Refuses a deployment, with every finding at once, when a model could run code or would stop people half-way. */
@Component
class ModelChecks implements Deployer {

    private final DelegateBeans delegates;

    ModelChecks(DelegateBeans delegates) {
        this.delegates = delegates;
    }

    /** The engine calls this whenever it loads a definition; only a new one may be refused. */
    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        var models =
                deployment.getResources().values().stream().map(Model::read).toList();
        var known = new KnownNames(delegates, models);
        var findings = models.stream()
                .flatMap(model -> model.findings(known))
                .map(Model.Finding::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        refuse(findings);
    }

    private static void refuse(Collection<String> findings) {
        if (!findings.isEmpty()) {
            throw new BadUserRequestException(
                    "The deployment was refused and nothing is stored:\n- " + String.join("\n- ", findings));
        }
    }
}
