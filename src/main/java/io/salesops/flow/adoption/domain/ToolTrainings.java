package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.ToolRequestId;
import io.salesops.flow.adoption.ToolRequestWithdrawn;
import io.salesops.flow.adoption.ToolRetired;
import io.salesops.flow.adoption.ToolTrainingId;
import io.salesops.flow.adoption.ToolTrainingPlanned;
import io.salesops.flow.adoption.ToolTrainingTakenBack;
import io.salesops.flow.adoption.TrainingsSettled;
import io.salesops.flow.adoption.domain.TrainedPerson.State;
import io.salesops.flow.certification.Attempt;
import io.salesops.flow.certification.Attempts;
import io.salesops.flow.certification.CertificateEarned;
import io.salesops.flow.certification.Certificates;
import io.salesops.flow.certification.PassMark;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Trains people in tools, cohort by cohort; the key of a tool names the module of its training. */
@Service
@Transactional
public class ToolTrainings {

    private final TrainedPeople people;
    private final Attempts attempts;
    private final ToolRegister register;
    private final ToolRequests requests;
    private final Certificates certificates;
    private final ApplicationEventPublisher events;

    ToolTrainings(
            TrainedPeople people,
            Attempts attempts,
            ToolRegister register,
            ToolRequests requests,
            Certificates certificates,
            ApplicationEventPublisher events) {
        this.people = people;
        this.attempts = attempts;
        this.register = register;
        this.requests = requests;
        this.certificates = certificates;
        this.events = events;
    }

    /** Plans a training for everybody of a cohort; whoever is certified needs none. The same plan twice is one. */
    public void plan(ToolRequestId requestId, ToolId toolId, Collection<String> userIds, String cohort) {
        var certified = certificates.holders(module(toolId), userIds);
        for (var userId : userIds) {
            var person = new TrainedPerson(ToolTrainingId.next(), requestId, toolId, cohort, userId);
            if (people.add(person)) {
                begin(person, certified.contains(userId));
            }
        }
    }

    /** Plans another training for whoever of a cohort is not certified; the first one is not waited for any more. */
    void planAgain(
            ToolRequestId requestId, ToolId toolId, Collection<String> userIds, String cohort, String lateCohort) {
        close(requestId, cohort);
        var certified = certificates.holders(module(toolId), userIds);
        var late = userIds.stream().filter(Predicate.not(certified::contains)).toList();
        plan(requestId, toolId, late, lateCohort);
    }

    private void begin(TrainedPerson person, boolean certified) {
        if (certified) {
            people.settle(person.id(), State.CERTIFIED);
        } else {
            events.publishEvent(new ToolTrainingPlanned(person.id()));
        }
    }

    @Transactional(readOnly = true)
    public TrainedPerson get(ToolTrainingId id) {
        return people.get(id);
    }

    /** How many per cent of a cohort are certified, however they came to it; of nobody, all are. */
    @Transactional(readOnly = true)
    public BigDecimal trainedShare(ToolId toolId, String cohort) {
        var members = people.of(toolId, cohort);
        return members.isEmpty()
                ? Share.HUNDRED
                : Share.percent(certificates.holders(module(toolId), members).size(), members.size());
    }

    private String module(ToolId toolId) {
        return register.find(toolId.toString()).key();
    }

    /** Whether nobody of the cohort is still being trained; to be asked before waiting for {@link TrainingsSettled}. */
    @Transactional(readOnly = true)
    public boolean isSettled(ToolRequestId requestId, String cohort) {
        return people.open(requestId, cohort).isEmpty();
    }

    /** Takes the result of an attempt; one that passes certifies. */
    public Attempt take(ToolTrainingId id, BigDecimal score, @Nullable String note, String by, PassMark mark) {
        attempts.add(id.value(), score, mark.isReachedBy(score), note, by);
        var all = attempts.of(id.value());
        var attempt = all.get(all.size() - 1);
        if (attempt.passed()) {
            certify(people.get(id), score);
        }
        return attempt;
    }

    private void certify(TrainedPerson person, BigDecimal score) {
        settle(person, State.CERTIFIED);
        certificates.earn(person.userId(), module(person.toolId()), score);
    }

    public void coach(ToolTrainingId id, String coaching, String by) {
        attempts.coach(id.value(), coaching, by);
    }

    /** Every attempt, from the first one on. */
    @Transactional(readOnly = true)
    public List<Attempt> attempts(ToolTrainingId id) {
        return attempts.of(id.value());
    }

    /** Nobody recorded a result in time. */
    public void miss(ToolTrainingId id) {
        settle(people.get(id), State.MISSED);
    }

    /** The certificate may come from elsewhere; the training is then not needed any more. */
    @EventListener
    void settle(CertificateEarned event) {
        people.open(event.userId(), event.module()).forEach(person -> {
            settle(person, State.CERTIFIED);
            events.publishEvent(new ToolTrainingTakenBack(person.id()));
        });
    }

    /** One after the other, so that whoever settles the last one knows that it is the last. */
    private void settle(TrainedPerson person, State state) {
        requests.get(person.requestId());
        if (people.settle(person.id(), state) && isSettled(person.requestId(), person.cohort())) {
            events.publishEvent(new TrainingsSettled(person.requestId()));
        }
    }

    /** Somebody left: no cohort counts them any more, and what they were still to learn ends. */
    void release(String userId) {
        people.open(userId).forEach(person -> {
            settle(person, State.LEFT);
            events.publishEvent(new ToolTrainingTakenBack(person.id()));
        });
        people.leave(userId);
    }

    /** Nobody waits for the rest of the cohort any more. */
    public void close(ToolRequestId requestId, String cohort) {
        requests.get(requestId);
        takeBack(people.open(requestId, cohort));
    }

    @EventListener
    void close(ToolRequestWithdrawn event) {
        takeBack(people.open(event.requestId()));
    }

    @EventListener
    void close(ToolRetired event) {
        takeBack(people.open(event.toolId()));
    }

    private void takeBack(List<TrainedPerson> open) {
        open.stream()
                .filter(person -> people.settle(person.id(), State.TAKEN_BACK))
                .forEach(person -> events.publishEvent(new ToolTrainingTakenBack(person.id())));
    }
}
