package io.salesops.flow.followup.domain;

import io.salesops.flow.notification.Notice;
import io.salesops.flow.notification.Notifications;
import io.salesops.flow.platform.identity.PeopleAccounts;
import io.salesops.flow.platform.steps.Holder;
import io.salesops.flow.platform.steps.OpenStep;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells people of late tasks; each word is told once. */
@Component
class FollowUpNotices {

    private final Notifications notifications;
    private final PeopleAccounts accounts;
    private final Clock clock;

    FollowUpNotices(Notifications notifications, PeopleAccounts accounts, Clock clock) {
        this.notifications = notifications;
        this.accounts = accounts;
        this.clock = clock;
    }

    void remind(OpenStep step) {
        tell("reminder", step, peopleOf(step));
    }

    void escalate(OpenStep step, Holder leader) {
        tell("escalation", step, peopleOf(leader));
    }

    private List<String> peopleOf(OpenStep step) {
        return step.assignee() != null
                ? List.of(step.assignee())
                : Stream.concat(
                                step.candidateUsers().stream(),
                                step.candidateGroups().stream()
                                        .map(accounts::members)
                                        .flatMap(Collection::stream))
                        .distinct()
                        .toList();
    }

    private List<String> peopleOf(Holder holder) {
        return Stream.concat(
                        Stream.ofNullable(holder.userId()),
                        holder.groups().stream().map(accounts::members).flatMap(Collection::stream))
                .toList();
    }

    private void tell(String word, OpenStep step, List<String> people) {
        var at = clock.instant();
        notifications.tell(
                people,
                (person, words) -> new Notice(
                        person,
                        "task-%s:%s:%s:%s".formatted(word, step.taskId(), at, person),
                        words.of("followup." + word + ".subject", step.title(words)),
                        words.of("followup." + word + ".text", step.title(words)),
                        "/t/" + step.taskId()));
    }
}
