package io.salesops.flow.followup.web;

import io.salesops.flow.followup.domain.FinishedTask;
import io.salesops.flow.followup.domain.FinishedTasks;
import io.salesops.flow.platform.NotFound;
import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.platform.identity.PeopleAccounts;
import io.salesops.flow.platform.steps.OpenSteps;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The address of a task in mails and notices: it opens the task, or says what became of it. */
@Controller
class TaskLinks {

    private final OpenSteps steps;
    private final FinishedTasks finished;
    private final PeopleAccounts accounts;
    private final Callers callers;

    TaskLinks(OpenSteps steps, FinishedTasks finished, PeopleAccounts accounts, Callers callers) {
        this.steps = steps;
        this.finished = finished;
        this.accounts = accounts;
        this.callers = callers;
    }

    @GetMapping("/t/{taskId}")
    String open(@PathVariable("taskId") String taskId, Principal user, Model model) {
        if (steps.isOpen(taskId)) {
            return "redirect:/camunda/app/tasklist/default/#/?task=" + taskId;
        }
        var task = finished.find(taskId, callers.of(user.getName()))
                .orElseThrow(() -> new NotFound("There is no such task, or it is not yours."));
        model.addAttribute("task", task);
        model.addAttribute("who", name(task));
        return "task-done";
    }

    private @Nullable String name(FinishedTask task) {
        return Optional.ofNullable(task.completedBy())
                .map(id -> accounts.nameOf(id).orElse(id))
                .orElse(null);
    }
}
