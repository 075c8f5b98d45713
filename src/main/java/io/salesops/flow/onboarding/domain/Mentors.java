package io.salesops.flow.onboarding.domain;

import static java.util.stream.Collectors.toMap;

import io.salesops.flow.effects.Effect;
import io.salesops.flow.effects.EffectLedger;
import io.salesops.flow.effects.Undo;
import io.salesops.flow.effects.Undone;
import io.salesops.flow.onboarding.NewHireId;
import io.salesops.flow.onboarding.domain.NewHires.Mentees;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.team.Team;
import io.salesops.flow.team.TeamMember;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives new hires a mentor: somebody of the same region and role, and of those whoever has the fewest to look after. */
@Service
@Transactional
public class Mentors implements Undo {

    private final NewHires hires;
    private final OnboardingPlan plan;
    private final Team team;
    private final EffectLedger effects;

    Mentors(NewHires hires, OnboardingPlan plan, Team team, EffectLedger effects) {
        this.hires = hires;
        this.plan = plan;
        this.team = team;
        this.effects = effects;
    }

    public void assign(NewHireId id) throws NoMentorAvailable {
        var hire = hires.findLockedById(id).orElseThrow();
        if (hire.mentorId().isEmpty()) {
            take(hire, best(hire).userId());
        }
    }

    private TeamMember best(NewHire hire) throws NoMentorAvailable {
        var candidates = candidates(hire);
        if (candidates.isEmpty()) {
            throw new NoMentorAvailable("Nobody of the region %s can mentor.".formatted(hire.region()));
        }
        return withFewestMentees(candidates);
    }

    private TeamMember withFewestMentees(List<TeamMember> candidates) {
        hires.awaitOtherChoices();
        var mentees = hires.countMentees().stream().collect(toMap(Mentees::getMentor, Mentees::getNumber));
        return Collections.min(
                candidates,
                Comparator.<TeamMember>comparingLong(member -> mentees.getOrDefault(member.userId(), 0L))
                        .thenComparing(TeamMember::userId));
    }

    private List<TeamMember> candidates(NewHire hire) {
        return team.members(hire.role(), hire.region(), hire.startDate()).stream()
                .filter(member -> !member.userId().equals(hire.userId()))
                .filter(member -> hires.findByUserId(member.userId()).stream().noneMatch(NewHire::isOpen))
                .toList();
    }

    /**
     * Takes whom HR chose.
     *
     * @param mentorId nobody when null: the manager does without
     */
    public void choose(NewHireId id, @Nullable String mentorId) {
        var hire = hires.findLockedById(id).orElseThrow();
        if (mentorId != null && !canMentor(mentorId, hire)) {
            throw new InvalidInput("mentor", "nobody with the id '%s' works with us".formatted(mentorId));
        }
        take(hire, mentorId);
    }

    private boolean canMentor(String userId, NewHire hire) {
        return !userId.equals(hire.userId())
                && team.find(userId)
                        .filter(member -> member.isWithUsOn(hire.startDate()))
                        .isPresent();
    }

    private void take(NewHire hire, @Nullable String mentorId) {
        hire.mentorBy(mentorId);
        if (mentorId != null) {
            effects.record(hire.id().toString(), kind(), mentorId, null);
        }
        plan.startTheMentors(hire);
    }

    @Override
    public String kind() {
        return "MENTOR";
    }

    /** Whoever was to look after somebody who does not come is free for others. */
    @Override
    public Undone undo(Effect effect) {
        hires.findLockedById(NewHireId.of(effect.subject())).orElseThrow().mentorBy(null);
        return Undone.DONE;
    }
}
