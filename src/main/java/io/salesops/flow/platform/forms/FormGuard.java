package io.salesops.flow.platform.forms;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.salesops.flow.platform.engine.CommandGuard;
import io.salesops.flow.platform.steps.OpenSteps;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.stereotype.Component;

/**
 * Every task that is completed and every process that is started with a form gets what the form would take, whichever
 * client sends it. The commands do not tell what they carry, so their fields are read.
 */
@Component
class FormGuard implements CommandGuard {

    private final FieldRules rules;
    private final OpenSteps steps;

    FormGuard(Clock clock, OpenSteps steps) {
        this.rules = new FieldRules(clock);
        this.steps = steps;
    }

    @Override
    public void check(Command<?> command, CommandContext context) {
        if (command instanceof CompleteTaskCmd) {
            checkTask(new DirectFieldAccessor(command), "variables", context);
        } else if (command instanceof SubmitTaskFormCmd) {
            checkTask(new DirectFieldAccessor(command), "properties", context);
        } else if (command instanceof SubmitStartFormCmd) {
            checkStartForm(new DirectFieldAccessor(command), context);
        } else if (command instanceof StartProcessInstanceCmd) {
            checkStart(new DirectFieldAccessor(command), context);
        }
    }

    private void checkTask(DirectFieldAccessor command, String field, CommandContext context) {
        var taskId = (String) command.getPropertyValue("taskId");
        if (taskId == null) {
            return; // the command says so
        }
        steps.lock(taskId);
        var task = context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw TaskDoneAlready.of(taskId, context);
        }
        authorize(context, checker -> checker.checkTaskWork(task));
        var submitted = variables(command.getPropertyValue(field));
        if (hasForm(task)) {
            var form = FormPart.read(context.runWithoutAuthorization(new GetDeployedTaskFormCmd(taskId)));
            var submission =
                    new Submission(form, submitted, name -> SubmittedValues.ofVariable(task.getVariable(name)));
            command.setPropertyValue(field, submission.accepted(rules));
        } else if (!submitted.isEmpty() && isPerson(context)) {
            throw new InvalidSubmission("The task has no form, so it takes no values");
        }
    }

    private void checkStartForm(DirectFieldAccessor command, CommandContext context) {
        var id = (String) command.getPropertyValue("processDefinitionId");
        var process =
                context.getProcessEngineConfiguration().getDeploymentCache().findDeployedProcessDefinitionById(id);
        authorize(context, checker -> checker.checkCreateProcessInstance(process));
        var submitted = variables(command.getPropertyValue("variables"));
        if (command.getPropertyValue("businessKey") != null) {
            throw new InvalidSubmission("The business key is given by the process");
        }
        if (hasForm(process)) {
            command.setPropertyValue("variables", accepted(process, submitted, context));
        } else if (!submitted.isEmpty()) {
            throw new InvalidSubmission("The process has no start form, so it takes no values");
        }
    }

    private void checkStart(DirectFieldAccessor command, CommandContext context) {
        var start = (ProcessInstantiationBuilderImpl) command.getPropertyValue("instantiationBuilder");
        var process = new GetDeployedProcessDefinitionCmd(start, false).execute(context);
        authorize(context, checker -> checker.checkCreateProcessInstance(process));
        if (hasForm(process)) {
            var accepted = accepted(process, variables(start.getVariables()), context);
            start.getVariables().clear();
            start.setVariables(accepted);
        }
    }

    private VariableMap accepted(ProcessDefinitionEntity process, VariableMap submitted, CommandContext context) {
        var form = FormPart.read(context.runWithoutAuthorization(new GetDeployedStartFormCmd(process.getId())));
        return new Submission(form, submitted, name -> MissingNode.getInstance()).accepted(rules);
    }

    /** Before anything is said about the form: who may not act learns nothing else. */
    private static void authorize(CommandContext context, Consumer<CommandChecker> check) {
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(check);
    }

    private static boolean isPerson(CommandContext context) {
        return context.getAuthentication() != null && context.isAuthorizationCheckEnabled();
    }

    private static boolean hasForm(TaskEntity task) {
        var definition = task.getTaskDefinition();
        return definition != null && hasForm(definition.getFormDefinition());
    }

    private static boolean hasForm(ProcessDefinitionEntity process) {
        return process.getStartFormDefinition() != null && hasForm(process.getStartFormDefinition());
    }

    private static boolean hasForm(FormDefinition definition) {
        return definition.getCamundaFormDefinitionKey() != null;
    }

    @SuppressWarnings("unchecked") // the engine's own field
    private static VariableMap variables(@Nullable Object field) {
        return field == null ? Variables.createVariables() : Variables.fromMap((Map<String, Object>) field);
    }
}
