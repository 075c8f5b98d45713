package io.salesops.flow.followup.domain;

import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.identity.PeopleAccounts;
import io.salesops.flow.platform.steps.StandIn;
import io.salesops.flow.platform.steps.StandInRules;
import io.salesops.flow.platform.steps.StandIns;
import io.salesops.flow.platform.time.WorkingDays;
import io.salesops.flow.team.Team;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the absences of the team who does a task: never whoever would decide their own matter. */
@Component
class TeamStandIns implements StandIns {

    private final Team team;
    private final PeopleAccounts accounts;
    private final WorkingDays workingDays;
    private final Texts texts;
    private final Clock clock;

    TeamStandIns(Team team, PeopleAccounts accounts, WorkingDays workingDays, Texts texts, Clock clock) {
        this.team = team;
        this.accounts = accounts;
        this.workingDays = workingDays;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Optional<StandIn> insteadOf(String userId, StandInRules rules) {
        return team.substitution(userId, id -> mayAct(id, rules), clock.instant())
                .map(found -> new StandIn(found.actingId().orElse(null), found.until(), word(userId)));
    }

    @Override
    public boolean isNobodyIn(List<String> groups) {
        var absent = team.absentAt(clock.instant());
        return groups.stream().map(accounts::members).allMatch(absent::containsAll);
    }

    private boolean mayAct(String userId, StandInRules rules) {
        return !rules.notFor().contains(userId)
                && team.find(userId)
                        .filter(it -> it.isWithUsOn(LocalDate.now(clock)))
                        .isPresent()
                && (rules.roles().isEmpty()
                        || rules.roles().stream().anyMatch(group -> accounts.isMember(userId, group)));
    }

    private String word(String userId) {
        var person = team.find(userId).orElseThrow();
        var back = team.absentUntil(userId, clock.instant()).orElseThrow();
        return texts.of("standIn.comment", person.name(), workingDays.dayOf(back, person.region()));
    }
}
