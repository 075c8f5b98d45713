package io.salesops.flow.work.domain;

import io.salesops.flow.platform.Conflict;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.NotAllowed;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.identity.Caller;
import io.salesops.flow.platform.identity.Groups;
import io.salesops.flow.platform.identity.PeopleAccounts;
import io.salesops.flow.platform.steps.OpenStep;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Takes tasks over, and gives them to those who may have them. */
@Service
public class TaskMoves {

    private final OneByOne oneByOne;
    private final TaskHands hands;
    private final PeopleAccounts accounts;
    private final Texts texts;

    TaskMoves(OneByOne oneByOne, TaskHands hands, PeopleAccounts accounts, Texts texts) {
        this.oneByOne = oneByOne;
        this.hands = hands;
        this.accounts = accounts;
        this.texts = texts;
    }

    public List<TaskAnswer> claim(Caller caller, List<String> taskIds) {
        return oneByOne.each(caller, taskIds, step -> claim(caller, step));
    }

    public List<TaskAnswer> give(Caller caller, List<String> taskIds, String person) {
        var receiver =
                accounts.find(person).orElseThrow(() -> new InvalidInput("person", texts.of("work.nobody", person)));
        return oneByOne.each(caller, taskIds, step -> give(caller, step, receiver));
    }

    private void claim(Caller caller, OpenStep step) {
        if (!caller.userId().equals(step.assignee())) {
            takenBy(caller, step).ifPresent(colleague -> {
                throw new Conflict(texts.of("work.taken", nameOf(colleague)));
            });
            refuseOwnRequest(step, caller);
            hands.give(step, caller.userId());
        }
    }

    private void give(Caller caller, OpenStep step, Caller receiver) {
        if (!receiver.userId().equals(caller.userId()) && !mayHave(step, receiver)) {
            throw new NotAllowed(texts.of("work.notForThem", nameOf(receiver.userId())));
        }
        refuseOwnRequest(step, receiver);
        hands.give(step, receiver.userId());
    }

    /** The colleague of the same group who was faster. */
    private Optional<String> takenBy(Caller caller, OpenStep step) {
        return Optional.ofNullable(step.assignee()).filter(colleague -> step.candidateGroups().stream()
                .filter(caller::isIn)
                .anyMatch(group -> accounts.isMember(colleague, group)));
    }

    /** Whoever could take it, or does the same kind of work as whoever has it. */
    private boolean mayHave(OpenStep step, Caller receiver) {
        return step.candidateGroups().stream().anyMatch(receiver::isIn)
                || Optional.ofNullable(step.assignee()).flatMap(accounts::find).stream()
                        .flatMap(holder -> holder.groups().stream())
                        .filter(Groups::isFunction)
                        .anyMatch(receiver::isIn);
    }

    /** Nobody decides their own request. */
    private void refuseOwnRequest(OpenStep step, Caller receiver) {
        if (step.role() != null
                && hands.requesterOf(step).filter(receiver.userId()::equals).isPresent()) {
            throw new NotAllowed(texts.of("work.ownRequest", nameOf(receiver.userId())));
        }
    }

    private String nameOf(String userId) {
        return accounts.nameOf(userId).orElse(userId);
    }
}
