package io.salesops.flow.platform.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The models in the application's jar; a file is named after the definition it holds. */
@Component
class ShippedModels {

    static final String SOURCE = "SalesOps Flow";

    private final CamundaBpmProperties properties;
    private final ResourcePatternResolver resources;
    private final JdbcClient jdbc;

    ShippedModels(CamundaBpmProperties properties, ResourcePatternResolver resources, JdbcClient jdbc) {
        this.properties = properties;
        this.resources = resources;
        this.jdbc = jdbc;
    }

    Map<String, Resource> byFileName() {
        var models = new TreeMap<String, Resource>();
        try {
            for (var pattern : properties.getDeploymentResourcePattern()) {
                for (var resource : resources.getResources(pattern)) {
                    models.put(String.valueOf(resource.getFilename()), resource);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return models;
    }

    /** File names of shipped models whose latest version somebody else deployed: from Modeler, or by a client. */
    Set<String> replaced() {
        var replaced = new TreeSet<>(byFileName().keySet());
        replaced.retainAll(deployedByOthers());
        return replaced;
    }

    private Set<String> deployedByOthers() {
        return jdbc.sql("""
                        select file from (
                            select distinct on (file) file, source_ from (
                                select key_ || '.bpmn' as file, version_, deployment_id_ from act_re_procdef
                                union all
                                select key_ || '.dmn', version_, deployment_id_ from act_re_decision_def
                                union all
                                select key_ || '.form', version_, deployment_id_ from act_re_camformdef) definition
                            join act_re_deployment deployment on deployment.id_ = deployment_id_
                            order by file, version_ desc) latest
                        where source_ is distinct from :source""").param("source", SOURCE).query(String.class).set();
    }
}
