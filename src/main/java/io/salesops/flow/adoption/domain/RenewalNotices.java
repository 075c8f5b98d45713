package io.salesops.flow.adoption.domain;

import static io.salesops.flow.platform.identity.Groups.LEADERSHIP;
import static io.salesops.flow.platform.identity.Groups.SALES_OPS;

import io.salesops.flow.adoption.ContractSigned;
import io.salesops.flow.adoption.LicenceId;
import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.notification.Notice;
import io.salesops.flow.notification.Notifications;
import io.salesops.flow.platform.identity.PeopleAccounts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people of contracts and licences before it is too late; the same word on the same day is one. */
@Service
@Transactional
public class RenewalNotices {

    private final ToolRegister register;
    private final Licences licences;
    private final Notifications notifications;
    private final PeopleAccounts accounts;
    private final Clock clock;

    RenewalNotices(
            ToolRegister register,
            Licences licences,
            Notifications notifications,
            PeopleAccounts accounts,
            Clock clock) {
        this.register = register;
        this.licences = licences;
        this.notifications = notifications;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The owner of the tool, or operations, have to decide soon; once it is too late nobody is reminded. */
    public void remind(ToolId toolId) {
        var tool = register.get(toolId);
        var noticeOn = tool.contract().orElseThrow().noticeOn();
        var days = ChronoUnit.DAYS.between(LocalDate.now(clock), noticeOn);
        if (days >= 0) {
            tell(tool, deciders(tool), "renewal", days, noticeOn);
        }
    }

    @EventListener
    void tellTheOwner(LicencesUsedUp event) {
        compareLicences(event.toolId());
    }

    @EventListener
    void tellTheOwner(ContractSigned event) {
        compareLicences(event.toolId());
    }

    private void compareLicences(ToolId toolId) {
        var tool = register.get(toolId);
        var contracted = tool.contract().orElseThrow().licences();
        var held = licences.held(toolId);
        if (held > contracted) {
            tell(tool, deciders(tool), "usedUp", held, contracted);
        }
    }

    private List<String> deciders(Tool tool) {
        return tool.ownerId().map(List::of).orElseGet(() -> accounts.members(SALES_OPS));
    }

    /** Nobody decided, and the contract goes on. */
    public void tellLeadership(ToolId toolId) {
        var tool = register.get(toolId);
        tell(
                tool,
                accounts.members(LEADERSHIP),
                "kept",
                tool.contract().orElseThrow().noticeOn());
    }

    public void remindHolder(LicenceId licenceId) {
        var licence = licences.get(licenceId);
        tell(register.get(licence.toolId()), List.of(licence.userId()), "idle");
    }

    private void tell(Tool tool, List<String> people, String word, Object... details) {
        var about = "tools.notice." + word;
        var arguments = new Object[details.length + 1];
        arguments[0] = tool.name();
        System.arraycopy(details, 0, arguments, 1, details.length);
        notifications.tell(
                people,
                (person, words) -> new Notice(
                        person,
                        "tool-%s:%s:%s:%s".formatted(word, tool.id(), LocalDate.now(clock), person),
                        words.of(about + ".subject", arguments),
                        words.of(about + ".text", arguments),
                        "/tools/" + tool.key()));
    }
}
