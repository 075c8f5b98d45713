package io.salesops.flow.platform.engine;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;
import static org.camunda.bpm.engine.authorization.Resources.TASK;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** Permissions on a task follow its holder and candidates; the engine's default gives them and never takes them back. */
class RevokingAuthorizationProvider extends DefaultAuthorizationProvider {

    private static final AuthorizationEntity[] NONE = {};

    /** People may change their own profile; deleting accounts is for administrators. */
    @Override
    public AuthorizationEntity[] newUser(User user) {
        return new AuthorizationEntity[] {createGrantAuthorization(user.getId(), null, USER, user.getId(), READ, UPDATE)
        };
    }

    /** Who deployed does not matter: the group's grants decide, and they do not include deleting. */
    @Override
    public AuthorizationEntity[] newDeployment(Deployment deployment) {
        return NONE;
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(
            Task task, @Nullable String oldAssignee, @Nullable String newAssignee) {
        revokeFromFormerHolder(task, oldAssignee);
        return super.newTaskAssignee(task, oldAssignee, newAssignee);
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, @Nullable String oldOwner, @Nullable String newOwner) {
        revokeFromFormerHolder(task, oldOwner);
        return super.newTaskOwner(task, oldOwner, newOwner);
    }

    @Override
    public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String userId, String type) {
        var lastLink = links(task, IdentityLinkEntity::getUserId, userId) == 1;
        return lastLink && !holds(task, userId) ? grants(task, userId, null) : NONE;
    }

    @Override
    public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
        var lastLink = links(task, IdentityLinkEntity::getGroupId, groupId) == 1;
        return lastLink ? grants(task, null, groupId) : NONE;
    }

    private void revokeFromFormerHolder(Task task, @Nullable String userId) {
        if (userId != null && !holds(task, userId) && links(task, IdentityLinkEntity::getUserId, userId) == 0) {
            getAuthorizationManager().deleteDefaultAuthorizations(grants(task, userId, null));
        }
    }

    private static boolean holds(Task task, String userId) {
        return userId.equals(task.getAssignee()) || userId.equals(task.getOwner());
    }

    private static long links(Task task, Function<IdentityLinkEntity, @Nullable String> end, String id) {
        return ((TaskEntity) task)
                .getIdentityLinks().stream()
                        .filter(link -> id.equals(end.apply(link)))
                        .count();
    }

    /** A grant of the same transaction is not in the database yet; those of a finished task go with it. */
    private AuthorizationEntity[] grants(Task task, @Nullable String userId, @Nullable String groupId) {
        if (((TaskEntity) task).isDeleted()) {
            return NONE;
        }
        var unsaved =
                Context.getCommandContext()
                        .getDbEntityManager()
                        .getCachedEntitiesByType(AuthorizationEntity.class)
                        .stream()
                        .filter(it -> hasEntitySameAuthorizationRights(it, userId, groupId, TASK, task.getId()));
        var saved = Stream.ofNullable(getGrantAuthorization(task.getId(), userId, groupId, TASK));
        return Stream.concat(unsaved, saved).distinct().toArray(AuthorizationEntity[]::new);
    }
}
