package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.SurveyAsked;
import io.salesops.flow.adoption.SurveyId;
import io.salesops.flow.adoption.SurveyTakenBack;
import io.salesops.flow.adoption.SurveysSettled;
import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.ToolRequestId;
import io.salesops.flow.adoption.ToolRequestWithdrawn;
import io.salesops.flow.adoption.ToolRetired;
import io.salesops.flow.adoption.domain.Adkar.Barrier;
import io.salesops.flow.adoption.domain.Survey.State;
import io.salesops.flow.adoption.domain.SurveyFile.Answer;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks people, round by round, how they get on with a tool; each is asked alone, and may stay silent. */
@Service
@Transactional
public class Surveys {

    private final SurveyFile file;
    private final ToolRequests requests;
    private final ApplicationEventPublisher events;

    Surveys(SurveyFile file, ToolRequests requests, ApplicationEventPublisher events) {
        this.file = file;
        this.requests = requests;
        this.events = events;
    }

    /** Asks everybody once in a round. */
    public void ask(ToolRequestId requestId, ToolId toolId, String round, Collection<String> userIds) {
        userIds.stream()
                .map(userId -> new Survey(SurveyId.next(), requestId, toolId, round, userId))
                .filter(file::add)
                .forEach(survey -> events.publishEvent(new SurveyAsked(survey.id())));
    }

    @Transactional(readOnly = true)
    public Survey get(SurveyId id) {
        return file.get(id);
    }

    public void answer(SurveyId id, Adkar adkar, @Nullable String comment) {
        settle(id, () -> file.answer(id, new Answer(adkar, comment)));
    }

    /** Nobody answered in time; that says neither yes nor what stands in the way. */
    public void silent(SurveyId id) {
        settle(id, () -> file.settle(id, State.SILENT));
    }

    /** Whether nobody is asked any more; to be looked at before waiting for {@link SurveysSettled}. */
    @Transactional(readOnly = true)
    public boolean isSettled(ToolRequestId requestId, String round) {
        return file.open(requestId, round).isEmpty();
    }

    /** One after the other, so that whoever settles the last one knows that it is the last. */
    private void settle(SurveyId id, BooleanSupplier change) {
        var survey = file.get(id);
        requests.get(survey.requestId());
        if (change.getAsBoolean() && isSettled(survey.requestId(), survey.round())) {
            events.publishEvent(new SurveysSettled(survey.requestId()));
        }
    }

    /** Somebody left, and is asked no more. */
    void release(String userId) {
        file.open(userId).forEach(survey -> {
            settle(survey.id(), () -> file.settle(survey.id(), State.TAKEN_BACK));
            events.publishEvent(new SurveyTakenBack(survey.id()));
        });
    }

    @Transactional(readOnly = true)
    public SurveyResult result(ToolId toolId, String round) {
        var answers = file.answers(toolId, round);
        return new SurveyResult(
                file.asked(toolId, round),
                answers.size(),
                cohortBarrier(answers),
                answers.stream().map(Answer::comment).filter(Objects::nonNull).toList());
    }

    private static Optional<Barrier> cohortBarrier(List<Answer> answers) {
        return Barrier.mostFrequent(answers.stream()
                .flatMap(answer -> answer.adkar().barrier().stream())
                .toList());
    }

    /** Nobody waits any longer: whoever has not answered until now stays silent. */
    public void close(ToolRequestId requestId, String round) {
        requests.get(requestId);
        end(file.open(requestId, round), State.SILENT);
    }

    @EventListener
    void close(ToolRequestWithdrawn event) {
        end(file.open(event.requestId()), State.TAKEN_BACK);
    }

    @EventListener
    void close(ToolRetired event) {
        end(file.open(event.toolId()), State.TAKEN_BACK);
    }

    private void end(List<Survey> open, State state) {
        open.stream()
                .filter(survey -> file.settle(survey.id(), state))
                .forEach(survey -> events.publishEvent(new SurveyTakenBack(survey.id())));
    }
}
