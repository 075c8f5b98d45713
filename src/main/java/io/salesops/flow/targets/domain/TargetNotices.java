package io.salesops.flow.targets.domain;

import io.salesops.flow.notification.Notice;
import io.salesops.flow.notification.Notifications;
import io.salesops.flow.platform.MoneyText;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.targets.domain.TargetVersions.Published;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells people what became of targets; each word is told once, however often it is said. */
@Component
class TargetNotices {

    private static final String PAGE = "/targets";

    private final Notifications notifications;
    private final Texts texts;

    TargetNotices(Notifications notifications, Texts texts) {
        this.notifications = notifications;
        this.texts = texts;
    }

    void published(TargetCycle cycle, List<Published> targets) {
        notifications.post(
                targets.stream().map(target -> published(cycle, target)).toList());
    }

    private Notice published(TargetCycle cycle, Published target) {
        var amount = MoneyText.of(target.amount(), cycle.currency());
        return new Notice(
                target.sellerId(),
                "target-published:%s:%s".formatted(cycle.id(), target.sellerId()),
                texts.of("targets.notice.published.subject", cycle.quarter(), amount),
                texts.of("targets.notice.published.text", target.sellerName(), cycle.quarter(), amount),
                PAGE);
    }

    /** Another number came about without anybody asking for it: the days changed that it counts for. */
    void changed(TargetCycle cycle, List<Published> targets) {
        notifications.post(
                targets.stream().map(target -> changed(cycle, target)).toList());
    }

    private Notice changed(TargetCycle cycle, Published target) {
        var amount = MoneyText.of(target.amount(), cycle.currency());
        var before = MoneyText.of(Objects.requireNonNull(target.previous()), cycle.currency());
        return new Notice(
                target.sellerId(),
                "target-version:%s:%s:%d".formatted(cycle.id(), target.sellerId(), target.version()),
                texts.of("targets.notice.version.subject", cycle.quarter(), amount),
                texts.of("targets.notice.version.text", target.sellerName(), cycle.quarter(), amount, before),
                PAGE);
    }

    /** @param number what counts since the decision */
    void decided(TargetCycle cycle, TargetAppeal appeal, BigDecimal number) {
        var outcome = texts.of("targets.appeal." + appeal.status());
        notifications.post(new Notice(
                appeal.sellerId(),
                "target-appeal:%s:%s".formatted(appeal.id(), appeal.status()),
                texts.of("targets.notice.appeal.subject", cycle.quarter(), outcome),
                texts.of(
                        "targets.notice.appeal.text",
                        cycle.quarter(),
                        outcome,
                        MoneyText.of(number, cycle.currency()),
                        appeal.comment().orElse("")),
                PAGE));
    }

    void decided(TargetCycle cycle, TargetChange change, Published target) {
        notifications.post(Stream.of(change.requester(), change.sellerId())
                .map(recipient -> decided(cycle, change, target, recipient))
                .toList());
    }

    private Notice decided(TargetCycle cycle, TargetChange change, Published target, String recipient) {
        var outcome = texts.of("targets.change." + change.status());
        return new Notice(
                recipient,
                "target-change:%s:%s:%s".formatted(change.id(), change.status(), recipient),
                texts.of("targets.notice.change.subject", target.sellerName(), cycle.quarter(), outcome),
                texts.of(
                        "targets.notice.change.text",
                        target.sellerName(),
                        cycle.quarter(),
                        outcome,
                        MoneyText.of(target.amount(), cycle.currency()),
                        change.comment().orElse("")),
                PAGE);
    }

    void reached(List<Mark> marks) {
        notifications.post(marks.stream().map(this::reached).toList());
    }

    private Notice reached(Mark mark) {
        return new Notice(
                mark.sellerId(),
                "attainment:%s:%s:%d".formatted(mark.cycleId(), mark.sellerId(), mark.percent()),
                texts.of("targets.notice.attainment.subject", mark.percent(), mark.quarter()),
                texts.of(
                        "targets.notice.attainment.text",
                        mark.sellerName(),
                        MoneyText.of(mark.actual(), mark.currency()),
                        MoneyText.of(mark.target(), mark.currency()),
                        mark.quarter()),
                PAGE);
    }
}
