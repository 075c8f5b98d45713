package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.LicenceId;
import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.NotFound;
import io.salesops.flow.provisioning.AccountOrder;
import io.salesops.flow.provisioning.Provisioning;
import io.salesops.flow.team.Team;
import io.salesops.flow.team.TeamMember;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may use which tool; with a licence comes the account, in tools that have accounts. */
@Service
@Transactional
public class Licences {

    private final GivenLicences licences;
    private final ToolRegister register;
    private final Provisioning provisioning;
    private final Team team;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Licences(
            GivenLicences licences,
            ToolRegister register,
            Provisioning provisioning,
            Team team,
            ApplicationEventPublisher events,
            Clock clock) {
        this.licences = licences;
        this.register = register;
        this.provisioning = provisioning;
        this.team = team;
        this.events = events;
        this.clock = clock;
    }

    /** Gives somebody a licence; whoever holds one keeps it. */
    public Licence assign(ToolId toolId, String userId, String cohort) {
        var tool = register.get(toolId);
        if (!tool.status().isOpen()) {
            throw new Conflict("'%s' is not given to anybody any more.".formatted(tool.name()));
        }
        return licences.findByToolIdAndUserIdAndRevokedAtIsNull(toolId, userId)
                .orElseGet(() -> assign(tool, userId, cohort));
    }

    private Licence assign(Tool tool, String userId, String cohort) {
        var licence = licences.save(new Licence(tool.id(), userId, cohort, clock.instant()));
        tool.contract()
                .filter(contract -> held(tool.id()) == contract.licences() + 1)
                .ifPresent(contract -> events.publishEvent(new LicencesUsedUp(tool.id())));
        tool.system().filter(provisioning::knows).ifPresent(system -> order(licence, system));
        return licence;
    }

    private void order(Licence licence, String system) {
        var member = team.find(licence.userId());
        provisioning.order(new AccountOrder(
                licence.id().toString(),
                system,
                licence.id().toString(),
                member.map(TeamMember::name).orElseGet(licence::userId),
                member.flatMap(person -> Optional.ofNullable(person.email())).orElseGet(licence::userId),
                member.map(person -> person.role().name()).orElse(null),
                clock.instant()));
    }

    /** The licence is nobody's any more; its account is undone elsewhere. */
    public void revoke(LicenceId id, String why) {
        var licence = get(id);
        if (licence.isHeld()) {
            licence.revoke(why, clock.instant());
        }
    }

    @Transactional(readOnly = true)
    public Licence get(LicenceId id) {
        return licences.findById(id).orElseThrow(() -> new NotFound("There is no licence %s.".formatted(id)));
    }

    /** How many somebody holds. */
    @Transactional(readOnly = true)
    public int held(ToolId toolId) {
        return licences.countByToolIdAndRevokedAtIsNull(toolId);
    }

    /** Those that somebody holds, by the person's id. */
    @Transactional(readOnly = true)
    public List<Licence> current(ToolId toolId) {
        return licences.findByToolIdAndRevokedAtIsNullOrderByUserId(toolId);
    }

    /** Those that a person holds; always in the same order, as the tool of each is locked. */
    @Transactional(readOnly = true)
    public List<Licence> held(String userId) {
        return licences.findByUserIdAndRevokedAtIsNullOrderByToolIdValue(userId);
    }
}
