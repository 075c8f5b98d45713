package io.salesops.flow.onboarding.domain;

import static io.salesops.flow.platform.identity.Groups.SALES_MANAGERS;

import io.salesops.flow.effects.Effect;
import io.salesops.flow.effects.Effect.State;
import io.salesops.flow.onboarding.domain.OnboardingItem.Status;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.steps.OpenStep;
import io.salesops.flow.provisioning.Account;
import io.salesops.flow.provisioning.Provisioning;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of a new hire.
 *
 * @param checkIns those that are over, where the reader may know what was said
 * @param steps the open tasks of the onboarding and of each of its items
 * @param undoing whether what was done is being taken back, or was
 * @param daysToFirstDeal from the start to the first deal won
 */
public record Dossier(
        NewHire hire,
        List<OnboardingItem> items,
        List<CheckInTalk> checkIns,
        List<OpenStep> steps,
        List<Account> accounts,
        List<Effect> effects,
        boolean undoing,
        Optional<Long> daysToFirstDeal) {

    private static final String UNDO = "userTask_undoByHand";

    /** Something that waits for people, or for groups of them. */
    public record Waiting(
            String title, List<String> holders, @Nullable LocalDate due) {}

    /** A task that the reader can open. */
    public record Turn(String title, String taskId) {}

    public List<OnboardingItem> open() {
        return items.stream().filter(OnboardingItem::isOpen).toList();
    }

    public List<OnboardingItem> finished() {
        return items.stream().filter(Predicate.not(OnboardingItem::isOpen)).toList();
    }

    /** What the hire can look back at. */
    public List<OnboardingItem> done() {
        return items.stream().filter(item -> item.status() == Status.DONE).toList();
    }

    /** The steps of the onboarding itself, then the items of its plan. */
    public List<Waiting> waiting() {
        var own = stepsOf(hire.id().toString())
                .map(step -> new Waiting(title(step), holders(Stream.of(step)), day(step)));
        return Stream.concat(own, open().stream().map(this::waiting)).toList();
    }

    private Waiting waiting(OnboardingItem item) {
        var asked = holders(stepsOf(item.id().toString()));
        return new Waiting(item.title(), asked.isEmpty() ? List.of(owner(item)) : asked, item.due());
    }

    private Stream<OpenStep> stepsOf(String businessKey) {
        return steps.stream().filter(step -> step.businessKey().equals(businessKey));
    }

    private static List<String> holders(Stream<OpenStep> steps) {
        return steps.map(OpenStep::holder).filter(Objects::nonNull).distinct().toList();
    }

    /** Whoever an item is planned for: the own manager, the own mentor, or a group. */
    public String owner(OnboardingItem item) {
        var person =
                switch (item.ownerGroup()) {
                    case SALES_MANAGERS -> hire.managerId();
                    case PlannedItem.MENTOR -> hire.mentorId();
                    default -> Optional.<String>empty();
                };
        return person.orElse(item.ownerGroup());
    }

    private static @Nullable LocalDate day(OpenStep step) {
        return step.due() == null ? null : LocalDate.ofInstant(step.due(), ZoneOffset.UTC);
    }

    /** What waits for the caller, by the name it has in the plan. */
    public List<Turn> mine(Caller caller) {
        return steps.stream()
                .filter(step -> step.isFor(caller))
                .map(step -> new Turn(title(step), step.taskId()))
                .toList();
    }

    private String title(OpenStep step) {
        return items.stream()
                .filter(item -> item.id().toString().equals(step.businessKey()))
                .map(OnboardingItem::title)
                .findFirst()
                .orElseGet(() -> ownTitle(step));
    }

    /** The latest effect that is left is the one that a person undoes. */
    private String ownTitle(OpenStep step) {
        return effects.stream()
                .filter(effect -> step.taskKey().equals(UNDO) && !effect.is(State.UNDONE))
                .reduce((earlier, later) -> later)
                .map(effect -> "%s: %s".formatted(step.name(), titleOf(effect)))
                .orElse(step.name());
    }

    /** What was given to the hire by its name, or who was by their id. */
    public String titleOf(Effect effect) {
        return switch (effect.kind()) {
            case HandedOut.KIND, TrainingSeats.KIND, Invitations.KIND ->
                Objects.requireNonNullElse(effect.detail(), effect.target());
            case Provisioning.ACCOUNT -> systemName(effect.target());
            default -> effect.target();
        };
    }

    private String systemName(String system) {
        return accounts.stream()
                .filter(account -> account.system().equals(system))
                .map(Account::name)
                .findFirst()
                .orElse(system);
    }

    /** The tasks of the onboarding with which others are at work, whatever they say. */
    public List<String> tasksOfOthers(Caller caller) {
        return steps.stream()
                .filter(step -> !step.isFor(caller))
                .map(OpenStep::taskKey)
                .toList();
    }

    /** What was done for somebody who does not come or leaves, and has to be taken back. */
    public List<Effect> undo() {
        return undoing ? effects : List.of();
    }
}
