package io.salesops.flow.work.domain;

import static java.util.function.Predicate.not;

import io.salesops.flow.notification.Notice;
import io.salesops.flow.notification.Notifications;
import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.identity.PeopleAccounts;
import io.salesops.flow.platform.steps.OpenStep;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reminds people of tasks at once, of each at most once a day, whoever does it. */
@Service
public class TaskReminders {

    private final OneByOne oneByOne;
    private final JdbcClient jdbc;
    private final Notifications notifications;
    private final PeopleAccounts accounts;
    private final Texts texts;
    private final Clock clock;

    TaskReminders(
            OneByOne oneByOne,
            JdbcClient jdbc,
            Notifications notifications,
            PeopleAccounts accounts,
            Texts texts,
            Clock clock) {
        this.oneByOne = oneByOne;
        this.jdbc = jdbc;
        this.notifications = notifications;
        this.accounts = accounts;
        this.texts = texts;
        this.clock = clock;
    }

    public List<TaskAnswer> remind(Caller caller, List<String> taskIds) {
        return oneByOne.each(caller, taskIds, step -> remind(caller, step));
    }

    private void remind(Caller caller, OpenStep step) {
        var people = peopleOf(step).filter(not(caller.userId()::equals)).toList();
        if (people.isEmpty()) {
            throw new Conflict(texts.of("work.nobodyToRemind"));
        }
        var today = LocalDate.now(clock);
        if (!note(step, today)) {
            throw new Conflict(texts.of("work.remindedToday"));
        }
        var by = accounts.nameOf(caller.userId()).orElse(caller.userId());
        notifications.tell(
                people,
                (person, words) -> new Notice(
                        person,
                        "task-asked:%s:%s:%s".formatted(step.taskId(), today, person),
                        words.of("work.reminder.subject", step.title(words)),
                        words.of("work.reminder.text", by, step.title(words)),
                        "/t/" + step.taskId()));
    }

    /** False when somebody else did it that day. */
    private boolean note(OpenStep step, LocalDate day) {
        return jdbc.sql("insert into task_reminder (task_id, day) values (:task, :day) on conflict do nothing")
                        .param("task", step.taskId())
                        .param("day", day)
                        .update()
                == 1;
    }

    private Stream<String> peopleOf(OpenStep step) {
        return step.assignee() != null
                ? Stream.of(step.assignee())
                : step.candidateGroups().stream()
                        .map(accounts::members)
                        .flatMap(Collection::stream)
                        .distinct();
    }
}
