package io.salesops.flow.platform.engine;

import static io.salesops.flow.platform.identity.Groups.ADMINISTRATORS;
import static io.salesops.flow.platform.identity.Groups.DIRECTORS;
import static io.salesops.flow.platform.identity.Groups.FINANCE;
import static io.salesops.flow.platform.identity.Groups.HR;
import static io.salesops.flow.platform.identity.Groups.LEADERSHIP;
import static io.salesops.flow.platform.identity.Groups.SALES_MANAGERS;
import static io.salesops.flow.platform.identity.Groups.SALES_OPS;
import static io.salesops.flow.platform.identity.Groups.SELLERS;
import static io.salesops.flow.platform.identity.Groups.VP_SALES;
import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Who may do what, beyond the tasks that people hold or are candidates for. Permissions that an administrator gave
 * besides stay.
 */
@Component
class Grants implements SmartInitializingSingleton {

    private static final @Nullable String EVERYBODY = null;

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (var resource : Resources.values()) {
            grant(ADMINISTRATORS, resource, ANY, ALL);
        }
        grant(EVERYBODY, APPLICATION, "tasklist", ACCESS);
        grant(EVERYBODY, FILTER, ANY, READ);
        grant(EVERYBODY, PROCESS_DEFINITION, ANY, READ);
        mayStart(SELLERS, "deal-review", "deal-review-withdrawal", "target-appeal-filing");
        mayStart(EVERYBODY, "tool-adoption", "tool-request-withdrawal", "licence-request", "absence-note");
        mayStart(LEADERSHIP, "tool-retirement");
        mayStart(SALES_MANAGERS, "target-change");
        mayStart(DIRECTORS, "target-change");
        mayStart(
                SALES_OPS,
                "deal-review",
                "deal-review-withdrawal",
                "quarterly-target-setting",
                "target-cycle-withdrawal",
                "target-change",
                "tool-retirement");
        for (var reviewers : List.of(SALES_MANAGERS, VP_SALES, "cro", "cfo", FINANCE, "legal", "security")) {
            mayStart(reviewers, "deal-decision-withdrawal");
        }
        mayStart(HR, "new-hire-onboarding", "new-hire-withdrawal", "start-date-change", "leaver-offboarding");
        operations();
    }

    private void mayStart(@Nullable String group, String... processKeys) {
        grant(group, PROCESS_INSTANCE, ANY, CREATE);
        for (var key : processKeys) {
            grant(group, PROCESS_DEFINITION, key, CREATE_INSTANCE);
        }
    }

    /** Operations see everything, change models and retry failed jobs; the work itself stays with its holders. */
    private void operations() {
        grant(SALES_OPS, APPLICATION, "cockpit", ACCESS);
        grant(
                SALES_OPS,
                PROCESS_DEFINITION,
                ANY,
                READ,
                READ_INSTANCE,
                READ_INSTANCE_VARIABLE,
                READ_TASK,
                READ_TASK_VARIABLE,
                READ_HISTORY,
                READ_HISTORY_VARIABLE,
                RETRY_JOB);
        grant(SALES_OPS, DECISION_DEFINITION, ANY, READ, READ_HISTORY, CREATE_INSTANCE);
        grant(SALES_OPS, DECISION_REQUIREMENTS_DEFINITION, ANY, READ);
        grant(SALES_OPS, DEPLOYMENT, ANY, READ, CREATE);
    }

    private void grant(@Nullable String group, Resource resource, String id, Permission... permissions) {
        var grant = find(group, resource, id);
        for (var permission : permissions) {
            grant.addPermission(permission);
        }
        authorizations.saveAuthorization(grant);
    }

    private Authorization find(@Nullable String group, Resource resource, String id) {
        var query = authorizations
                .createAuthorizationQuery()
                .authorizationType(group == null ? AUTH_TYPE_GLOBAL : AUTH_TYPE_GRANT)
                .resourceType(resource)
                .resourceId(id);
        if (group != null) {
            query.groupIdIn(group);
        }
        var existing = query.singleResult();
        return existing != null ? existing : create(group, resource, id);
    }

    private Authorization create(@Nullable String group, Resource resource, String id) {
        var grant = authorizations.createNewAuthorization(group == null ? AUTH_TYPE_GLOBAL : AUTH_TYPE_GRANT);
        if (group != null) {
            grant.setGroupId(group);
        }
        grant.setResource(resource);
        grant.setResourceId(id);
        return grant;
    }
}
