package io.salesops.flow.followup.domain;

import static java.util.stream.Collectors.groupingBy;

import io.salesops.flow.notification.Notice;
import io.salesops.flow.notification.Notifications;
import io.salesops.flow.platform.Words;
import io.salesops.flow.platform.identity.Regions;
import io.salesops.flow.platform.reader.Readers;
import io.salesops.flow.platform.steps.OpenStep;
import io.salesops.flow.platform.steps.OpenSteps;
import io.salesops.flow.platform.time.WorkingDays;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells people of tasks that they got; whoever gets many at once reads of them in the daily digest. */
@Component
class AssignmentNews {

    private static final String KEY = "task-assigned:";
    private static final int BATCH = 500;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Assignments assignments;
    private final OpenSteps steps;
    private final Readers readers;
    private final Regions regions;
    private final WorkingDays workingDays;
    private final Notifications notifications;
    private final FollowUpSettings settings;
    private final Clock clock;

    AssignmentNews(
            Assignments assignments,
            OpenSteps steps,
            Readers readers,
            Regions regions,
            WorkingDays workingDays,
            Notifications notifications,
            FollowUpSettings settings,
            Clock clock) {
        this.assignments = assignments;
        this.steps = steps;
        this.readers = readers;
        this.regions = regions;
        this.workingDays = workingDays;
        this.notifications = notifications;
        this.settings = settings;
        this.clock = clock;
    }

    private record News(String person, OpenStep step) {}

    /** Whether there were some. What was done or given on meanwhile is no news. */
    @Transactional
    boolean next() {
        var given = assignments.take(BATCH);
        var byPerson = steps.open(given.keySet()).stream()
                .flatMap(step -> Optional.ofNullable(step.assignee())
                        .filter(assignee -> assignee.equals(given.get(step.taskId())))
                        .map(assignee -> new News(assignee, step))
                        .stream())
                .collect(groupingBy(News::person));
        var regionOf = regions.of(byPerson.keySet());
        notifications.tell(
                toldAtOnce(byPerson), News::person, (news, words) -> notice(news, regionOf.get(news.person()), words));
        return !given.isEmpty();
    }

    private List<News> toldAtOnce(Map<String, List<News>> byPerson) {
        var choices = readers.of(byPerson.keySet());
        var before =
                notifications.posted(KEY, byPerson.keySet(), clock.instant().minus(HOUR));
        return byPerson.entrySet().stream()
                .filter(news -> choices.apply(news.getKey()).tasksAtOnce())
                .filter(news ->
                        before.getOrDefault(news.getKey(), 0L) + news.getValue().size()
                                <= settings.assignedMailsAnHour())
                .flatMap(news -> news.getValue().stream())
                .toList();
    }

    private Notice notice(News news, @Nullable String region, Words words) {
        var step = news.step();
        var text = Optional.ofNullable(step.due())
                .map(due -> words.of("followup.assigned.due", step.title(words), workingDays.dayOf(due, region)))
                .orElseGet(() -> words.of("followup.assigned.text", step.title(words)));
        return new Notice(
                news.person(),
                KEY + "%s:%s:%s".formatted(step.taskId(), news.person(), clock.instant()),
                words.of("followup.assigned.subject", step.title(words)),
                text,
                "/t/" + step.taskId());
    }
}
