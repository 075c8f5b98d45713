package io.salesops.flow.followup.domain;

import io.salesops.flow.notification.Notice;
import io.salesops.flow.notification.Notifications;
import io.salesops.flow.platform.Texts;
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
    private final Texts texts;
    private final Clock clock;

    FollowUpNotices(Notifications notifications, PeopleAccounts accounts, Texts texts, Clock clock) {
        this.notifications = notifications;
        this.accounts = accounts;
        this.texts = texts;
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
        var subject = texts.of("followup." + word + ".subject", step.title());
        var text = texts.of("followup." + word + ".text", step.title());
        notifications.post(people.stream()
                .map(person -> new Notice(
                        person,
                        "task-%s:%s:%s:%s".formatted(word, step.taskId(), at, person),
                        subject,
                        text,
                        "/t/" + step.taskId()))
                .toList());
    }
}
