package io.salesops.flow.followup.domain;

import static java.util.stream.Collectors.groupingBy;

import io.salesops.flow.followup.domain.WaitingTasks.WaitingTask;
import io.salesops.flow.notification.Notice;
import io.salesops.flow.notification.Notice.Item;
import io.salesops.flow.notification.Notifications;
import io.salesops.flow.platform.Words;
import io.salesops.flow.platform.time.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells everybody in the morning of each working day what waits for them; whoever has nothing to do hears nothing. */
@Component
class Digests {

    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final int LISTED = 20;

    private final WaitingTasks waiting;
    private final WorkingDays workingDays;
    private final Notifications notifications;
    private final Clock clock;

    Digests(WaitingTasks waiting, WorkingDays workingDays, Notifications notifications, Clock clock) {
        this.waiting = waiting;
        this.workingDays = workingDays;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** All digests of the region's day exist, or none does: a node that dies in between leaves them to another one. */
    @Transactional
    void write(String region) {
        var day = workingDays.dayOf(clock.instant(), region);
        if (workingDays.isWorkingDay(day, region)
                && !clock.instant().isBefore(workingDays.at(day, MORNING, region))
                && waiting.claim(region, day)) {
            var tasks =
                    waiting
                            .of(region, workingDays.isDefault(region), List.copyOf(workingDays.regions()), LISTED)
                            .stream()
                            .collect(groupingBy(WaitingTask::userId));
            notifications.tell(
                    tasks.entrySet(),
                    Map.Entry::getKey,
                    (reader, words) -> digest(reader.getKey(), reader.getValue(), new Morning(region, day, words)));
        }
    }

    private record Morning(String region, LocalDate day, Words words) {}

    private Notice digest(String person, List<WaitingTask> tasks, Morning morning) {
        var all = tasks.get(0).howMany();
        var words = morning.words();
        var text = all > tasks.size()
                ? words.of("followup.digest.more", all - tasks.size())
                : words.of("followup.digest.text");
        return new Notice(
                        person,
                        "digest:%s:%s".formatted(morning.day(), person),
                        words.of("followup.digest.subject", all),
                        text,
                        "/camunda/app/tasklist/default/")
                .listing(tasks.stream().map(task -> item(task, morning)).toList());
    }

    private Item item(WaitingTask task, Morning morning) {
        var words = morning.words();
        var title = task.own() ? task.title(words) : words.of("followup.digest.group", task.title(words));
        return new Item(withDue(title, task, morning), "/t/" + task.taskId());
    }

    private String withDue(String title, WaitingTask task, Morning morning) {
        if (task.due() == null) {
            return title;
        }
        var late = task.due().isBefore(clock.instant());
        return morning.words()
                .of(
                        late ? "followup.digest.late" : "followup.digest.due",
                        title,
                        workingDays.dayOf(task.due(), morning.region()));
    }
}
