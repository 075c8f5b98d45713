package io.salesops.flow.platform.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Deploys what a release changed, and leaves alone what operations changed since. */
@Component
class ModelDeployment implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);

    private final ShippedModels models;
    private final RepositoryService repository;

    ModelDeployment(ShippedModels models, RepositoryService repository) {
        this.models = models;
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var replaced = models.replaced();
        replaced.forEach(file -> LOG.info("{} stays as it was deployed from outside the application", file));
        var shipped = models.byFileName();
        shipped.keySet().removeAll(replaced);
        if (!shipped.isEmpty()) {
            var deployment = repository
                    .createDeployment()
                    .name(ShippedModels.SOURCE)
                    .source(ShippedModels.SOURCE)
                    .enableDuplicateFiltering(true);
            shipped.forEach((file, resource) -> add(deployment, file, resource));
            deployment.deploy();
        }
    }

    private static void add(DeploymentBuilder deployment, String file, Resource resource) {
        try (var content = resource.getInputStream()) {
            deployment.addInputStream(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
