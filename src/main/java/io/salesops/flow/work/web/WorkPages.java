package io.salesops.flow.work.web;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.work.domain.TaskAnswer;
import io.salesops.flow.work.domain.TaskMoves;
import io.salesops.flow.work.domain.TaskReminders;
import io.salesops.flow.work.domain.TeamWork;
import io.salesops.flow.work.domain.TeamWork.Filter;
import io.salesops.flow.work.domain.WorkItem;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The open tasks of one's people and groups: whoever looks after them takes them over, gives them away or reminds. */
@Controller
@RequestMapping("/work")
class WorkPages {

    private final TeamWork work;
    private final TaskMoves moves;
    private final TaskReminders reminders;
    private final Callers callers;

    WorkPages(TeamWork work, TaskMoves moves, TaskReminders reminders, Callers callers) {
        this.work = work;
        this.moves = moves;
        this.reminders = reminders;
        this.callers = callers;
    }

    enum Action {
        CLAIM,
        GIVE,
        REMIND
    }

    /** What the page looks for; an empty choice is none. */
    record Search(
            @Nullable String person,
            @Nullable String process,
            @Nullable Boolean late) {

        Filter asFilter() {
            return new Filter(chosen(person), chosen(process), Boolean.TRUE.equals(late));
        }

        private static @Nullable String chosen(@Nullable String value) {
            return value == null || value.isBlank() ? null : value;
        }
    }

    @GetMapping
    String list(@ModelAttribute("search") Search search, Principal user, Model model) {
        var caller = callers.of(user.getName());
        model.addAttribute("items", work.of(caller, search.asFilter()));
        model.addAttribute("choices", work.choices(caller));
        model.addAttribute("limit", TeamWork.LIMIT);
        return "work";
    }

    /** Says on the list what became of each task. */
    @PostMapping
    String act(
            @ModelAttribute("search") Search search,
            @RequestParam("action") Action action,
            @RequestParam(name = "task", defaultValue = "") List<String> chosen,
            @RequestParam(name = "all", defaultValue = "false") boolean all,
            @RequestParam(name = "receiver", defaultValue = "") String receiver,
            Principal user,
            RedirectAttributes back) {
        var caller = callers.of(user.getName());
        var tasks = all
                ? work.of(caller, search.asFilter()).stream().map(WorkItem::id).toList()
                : chosen;
        try {
            back.addFlashAttribute("answers", views(act(action, caller, tasks, receiver.strip())));
        } catch (InvalidInput e) {
            back.addFlashAttribute("problem", e.errors().get(0).reason());
        }
        back.addAttribute("person", search.person());
        back.addAttribute("process", search.process());
        back.addAttribute("late", search.late());
        return "redirect:/work";
    }

    private List<TaskAnswer> act(Action action, Caller caller, List<String> tasks, String receiver) {
        return switch (action) {
            case CLAIM -> moves.claim(caller, tasks);
            case GIVE -> moves.give(caller, tasks, receiver);
            case REMIND -> reminders.remind(caller, tasks);
        };
    }

    private static Map<String, AnswerView> views(List<TaskAnswer> answers) {
        return answers.stream()
                .map(AnswerView::of)
                .collect(toMap(AnswerView::id, identity(), (first, second) -> first, LinkedHashMap::new));
    }
}
