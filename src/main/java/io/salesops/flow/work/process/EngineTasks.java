package io.salesops.flow.work.process;

import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.NotAllowed;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.engine.AsApplication;
import io.salesops.flow.platform.steps.OpenStep;
import io.salesops.flow.work.domain.TaskHands;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.stereotype.Component;

/** Claims and assigns as Tasklist would, so that the same rules hold. */
@Component
class EngineTasks implements TaskHands {

    /** The variable in which the models keep who started them. */
    private static final String REQUESTER = "requester";

    private final TaskService tasks;
    private final IdentityService identities;
    private final AsApplication asApplication;
    private final Texts texts;

    EngineTasks(TaskService tasks, IdentityService identities, AsApplication asApplication, Texts texts) {
        this.tasks = tasks;
        this.identities = identities;
        this.asApplication = asApplication;
        this.texts = texts;
    }

    @Override
    public void give(OpenStep step, String userId) {
        try {
            if (step.assignee() == null && userId.equals(signedIn())) {
                tasks.claim(step.taskId(), userId);
            } else {
                tasks.setAssignee(step.taskId(), userId);
            }
        } catch (AuthorizationException e) {
            throw new NotAllowed(texts.of(step.assignee() == null ? "work.notYours" : "work.notYetYours"));
        } catch (NullValueException e) {
            throw new Conflict(texts.of("work.gone"));
        }
    }

    @Override
    public Optional<String> requesterOf(OpenStep step) {
        return Optional.ofNullable(asApplication.call(() -> tasks.getVariable(step.taskId(), REQUESTER)))
                .map(Object::toString);
    }

    private String signedIn() {
        return identities.getCurrentAuthentication().getUserId();
    }
}
