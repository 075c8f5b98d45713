package io.salesops.flow.targets.domain;

import io.salesops.flow.notification.Notice;
import io.salesops.flow.notification.Notifications;
import io.salesops.flow.platform.Words;
import io.salesops.flow.targets.domain.TargetVersions.Published;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells people what became of targets; each word is told once, however often it is said. */
@Component
class TargetNotices {

    private static final String PAGE = "/targets";

    private final Notifications notifications;

    TargetNotices(Notifications notifications) {
        this.notifications = notifications;
    }

    void published(TargetCycle cycle, List<Published> targets) {
        notifications.tell(targets, Published::sellerId, (target, words) -> published(cycle, target, words));
    }

    private static Notice published(TargetCycle cycle, Published target, Words words) {
        var amount = words.money(target.amount(), cycle.currency());
        return new Notice(
                target.sellerId(),
                "target-published:%s:%s".formatted(cycle.id(), target.sellerId()),
                words.of("targets.notice.published.subject", cycle.quarter(), amount),
                words.of("targets.notice.published.text", target.sellerName(), cycle.quarter(), amount),
                PAGE);
    }

    /** Another number came about without anybody asking for it: the days changed that it counts for. */
    void changed(TargetCycle cycle, List<Published> targets) {
        notifications.tell(targets, Published::sellerId, (target, words) -> changed(cycle, target, words));
    }

    private static Notice changed(TargetCycle cycle, Published target, Words words) {
        var amount = words.money(target.amount(), cycle.currency());
        var before = words.money(Objects.requireNonNull(target.previous()), cycle.currency());
        return new Notice(
                target.sellerId(),
                "target-version:%s:%s:%d".formatted(cycle.id(), target.sellerId(), target.version()),
                words.of("targets.notice.version.subject", cycle.quarter(), amount),
                words.of("targets.notice.version.text", target.sellerName(), cycle.quarter(), amount, before),
                PAGE);
    }

    /** @param number what counts since the decision */
    void decided(TargetCycle cycle, TargetAppeal appeal, BigDecimal number) {
        notifications.tell(List.of(appeal.sellerId()), (seller, words) -> {
            var outcome = words.of("targets.appeal." + appeal.status());
            return new Notice(
                    seller,
                    "target-appeal:%s:%s".formatted(appeal.id(), appeal.status()),
                    words.of("targets.notice.appeal.subject", cycle.quarter(), outcome),
                    words.of(
                            "targets.notice.appeal.text",
                            cycle.quarter(),
                            outcome,
                            words.money(number, cycle.currency()),
                            appeal.comment().orElse("")),
                    PAGE);
        });
    }

    void decided(TargetCycle cycle, TargetChange change, Published target) {
        notifications.tell(
                List.of(change.requester(), change.sellerId()),
                (recipient, words) -> decided(cycle, change, target, recipient, words));
    }

    private static Notice decided(
            TargetCycle cycle, TargetChange change, Published target, String recipient, Words words) {
        var outcome = words.of("targets.change." + change.status());
        return new Notice(
                recipient,
                "target-change:%s:%s:%s".formatted(change.id(), change.status(), recipient),
                words.of("targets.notice.change.subject", target.sellerName(), cycle.quarter(), outcome),
                words.of(
                        "targets.notice.change.text",
                        target.sellerName(),
                        cycle.quarter(),
                        outcome,
                        words.money(target.amount(), cycle.currency()),
                        change.comment().orElse("")),
                PAGE);
    }

    void reached(List<Mark> marks) {
        notifications.tell(marks, Mark::sellerId, TargetNotices::reached);
    }

    private static Notice reached(Mark mark, Words words) {
        return new Notice(
                mark.sellerId(),
                "attainment:%s:%s:%d".formatted(mark.cycleId(), mark.sellerId(), mark.percent()),
                words.of("targets.notice.attainment.subject", mark.percent(), mark.quarter()),
                words.of(
                        "targets.notice.attainment.text",
                        mark.sellerName(),
                        words.money(mark.actual(), mark.currency()),
                        words.money(mark.target(), mark.currency()),
                        mark.quarter()),
                PAGE);
    }
}
