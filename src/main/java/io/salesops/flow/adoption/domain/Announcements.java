package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.effects.Effect;
import io.salesops.flow.effects.EffectLedger;
import io.salesops.flow.effects.Undo;
import io.salesops.flow.effects.Undone;
import io.salesops.flow.notification.Notice;
import io.salesops.flow.notification.Notifications;
import io.salesops.flow.team.Team;
import io.salesops.flow.team.TeamMember;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells people that they get a tool; whoever was told is told again when the tool goes. */
@Component
@Transactional
class Announcements implements Undo {

    private final EffectLedger effects;
    private final Notifications notifications;
    private final ToolRegister register;
    private final Team team;

    Announcements(EffectLedger effects, Notifications notifications, ToolRegister register, Team team) {
        this.effects = effects;
        this.notifications = notifications;
        this.register = register;
        this.team = team;
    }

    void announce(Tool tool, Wave wave, Collection<String> userIds, String sponsor, @Nullable String words) {
        var name = team.find(sponsor).map(TeamMember::name).orElse(sponsor);
        userIds.forEach(userId -> effects.record(tool.id().toString(), kind(), userId, tool.name()));
        notifications.tell(
                userIds,
                (userId, readers) -> notice(
                        tool,
                        userId,
                        "announced",
                        readers.of("tools.rollOut.announcement.subject", tool.name()),
                        Optional.ofNullable(words)
                                .map(own ->
                                        readers.of("tools.rollOut.announcement.sponsor", own, name, wave.goLiveOn()))
                                .orElseGet(() -> readers.of(
                                        "tools.rollOut.announcement.silent", tool.name(), name, wave.goLiveOn()))));
    }

    @Override
    public String kind() {
        return "TOOL_ANNOUNCEMENT";
    }

    @Override
    public Undone undo(Effect effect) {
        var tool = register.get(ToolId.of(effect.subject()));
        notifications.tell(
                List.of(effect.target()),
                (userId, words) -> notice(
                        tool,
                        userId,
                        "gone",
                        words.of("tools.rollOut.gone.subject", tool.name()),
                        words.of("tools.rollOut.gone.text", tool.name())));
        return Undone.DONE;
    }

    private static Notice notice(Tool tool, String userId, String word, String subject, String text) {
        return new Notice(
                userId, "tool-%s:%s:%s".formatted(word, tool.id(), userId), subject, text, "/tools/" + tool.key());
    }
}
