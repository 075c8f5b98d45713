package io.salesops.flow.work.web;

import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.work.domain.TaskAnswer;
import io.salesops.flow.work.domain.TaskMoves;
import io.salesops.flow.work.domain.TaskReminders;
import io.salesops.flow.work.domain.TeamWork;
import io.salesops.flow.work.domain.TeamWork.Filter;
import io.salesops.flow.work.domain.WorkItem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The open tasks of one's people and groups, and what is done with many of them at once. */
@RestController
@RequestMapping("/api/tasks")
class WorkController {

    private final TeamWork work;
    private final TaskMoves moves;
    private final TaskReminders reminders;
    private final Callers callers;

    WorkController(TeamWork work, TaskMoves moves, TaskReminders reminders, Callers callers) {
        this.work = work;
        this.moves = moves;
        this.reminders = reminders;
        this.callers = callers;
    }

    record Tasks(@NotNull List<@NotBlank String> ids) {}

    record Assignment(
            @NotNull List<@NotBlank String> ids, @NotBlank String person) {}

    @GetMapping
    List<WorkItem> list(
            @RequestParam(name = "person", required = false) @Nullable String person,
            @RequestParam(name = "process", required = false) @Nullable String process,
            @RequestParam(name = "late", defaultValue = "false") boolean late,
            Principal user) {
        return work.of(caller(user), new Filter(person, process, late));
    }

    @PostMapping("/claims")
    ResponseEntity<List<AnswerView>> claim(@Valid @RequestBody Tasks tasks, Principal user) {
        return answer(moves.claim(caller(user), tasks.ids()));
    }

    @PostMapping("/assignments")
    ResponseEntity<List<AnswerView>> give(@Valid @RequestBody Assignment assignment, Principal user) {
        return answer(moves.give(caller(user), assignment.ids(), assignment.person()));
    }

    @PostMapping("/reminders")
    ResponseEntity<List<AnswerView>> remind(@Valid @RequestBody Tasks tasks, Principal user) {
        return answer(reminders.remind(caller(user), tasks.ids()));
    }

    /** What was done with any of them is a success; otherwise the first one says what is wrong. */
    private static ResponseEntity<List<AnswerView>> answer(List<TaskAnswer> answers) {
        var views = answers.stream().map(AnswerView::of).toList();
        var done = views.stream().anyMatch(AnswerView::done);
        return ResponseEntity.status(done ? 200 : views.get(0).status()).body(views);
    }

    private Caller caller(Principal user) {
        return callers.of(user.getName());
    }
}
