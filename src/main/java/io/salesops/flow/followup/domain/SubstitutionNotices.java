package io.salesops.flow.followup.domain;

import static io.salesops.flow.platform.identity.Groups.SALES_OPS;
import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.salesops.flow.notification.Notice;
import io.salesops.flow.notification.Notifications;
import io.salesops.flow.platform.Words;
import io.salesops.flow.platform.identity.PeopleAccounts;
import io.salesops.flow.platform.steps.NobodyAsked;
import io.salesops.flow.platform.steps.OpenStep;
import io.salesops.flow.team.Team;
import io.salesops.flow.team.TeamMember;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people which tasks came to them, from whom and why. */
@Component
class SubstitutionNotices {

    private final Notifications notifications;
    private final PeopleAccounts accounts;
    private final Team team;
    private final Clock clock;

    SubstitutionNotices(Notifications notifications, PeopleAccounts accounts, Team team, Clock clock) {
        this.notifications = notifications;
        this.accounts = accounts;
        this.team = team;
        this.clock = clock;
    }

    private record Told(String recipient, String word, String person) {}

    private record Item(Told told, OpenStep step) {}

    /** One notice for each person with all tasks of somebody that came to them. */
    void tell(Collection<Move> moves) {
        moves.stream()
                .flatMap(this::items)
                .collect(groupingBy(Item::told, mapping(Item::step, toList())))
                .forEach(this::tell);
    }

    private Stream<Item> items(Move move) {
        var person = move.misplaced().person();
        var word = move.standIn().isPresent() ? "moved" : "returned";
        var step = move.misplaced().step();
        return recipients(move).map(recipient -> new Item(new Told(recipient, word, person), step));
    }

    private Stream<String> recipients(Move move) {
        return move.standIn()
                .map(standIn -> standIn.userId() == null ? presentIn(move.groups()) : Stream.of(standIn.userId()))
                .orElseGet(() -> Stream.of(move.misplaced().person()));
    }

    private void tell(Told told, List<OpenStep> steps) {
        var name = team.find(told.person()).map(TeamMember::name).orElse(told.person());
        notifications.tell(
                List.of(told.recipient()),
                (recipient, words) -> new Notice(
                        recipient,
                        "tasks-%s:%s:%s:%s".formatted(told.word(), told.person(), clock.instant(), recipient),
                        words.of("standIn.%s.subject".formatted(told.word()), name, steps.size()),
                        words.of("standIn.%s.text".formatted(told.word()), name, titles(steps, words)),
                        "/camunda/app/tasklist/"));
    }

    private static String titles(List<OpenStep> steps, Words words) {
        return steps.stream().map(step -> step.title(words)).collect(joining("\n"));
    }

    /** Once a day for the same groups, however many tasks there are. */
    @EventListener
    void on(NobodyAsked event) {
        var groups = String.join(", ", event.groups());
        notifications.tell(
                presentIn(List.of(SALES_OPS)).toList(),
                (recipient, words) -> new Notice(
                        recipient,
                        "group-without-members:%s:%s:%s".formatted(groups, LocalDate.now(clock), recipient),
                        words.of("standIn.emptyGroup.subject", groups),
                        words.of("standIn.emptyGroup.text", groups, words.ofModel(event.task())),
                        "/t/" + event.taskId()));
    }

    private Stream<String> presentIn(List<String> groups) {
        return groups.stream()
                .map(accounts::members)
                .flatMap(Collection::stream)
                .filter(not(team.absentAt(clock.instant())::contains))
                .distinct();
    }
}
