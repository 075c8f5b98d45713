package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.WaveTrained;
import io.salesops.flow.certification.CertificateEarned;
import java.math.BigDecimal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Trains the people of waves, and says when enough of them are trained. */
@Service
@Transactional
public class WaveTrainings {

    private final WaveFile file;
    private final WavePeople people;
    private final ToolRequests requests;
    private final Licences licences;
    private final ToolTrainings trainings;
    private final ApplicationEventPublisher events;

    WaveTrainings(
            WaveFile file,
            WavePeople people,
            ToolRequests requests,
            Licences licences,
            ToolTrainings trainings,
            ApplicationEventPublisher events) {
        this.file = file;
        this.people = people;
        this.requests = requests;
        this.licences = licences;
        this.trainings = trainings;
        this.events = events;
    }

    /** Everybody of the wave may use the tool, and whoever is not certified is trained. */
    public void train(Wave wave) {
        var userIds = people.of(wave);
        userIds.forEach(userId -> licences.assign(wave.toolId(), userId, wave.cohort()));
        trainings.plan(wave.requestId(), wave.toolId(), userIds, wave.cohort());
    }

    /**
     * How many per cent of the wave are certified. Until the transaction ends nobody else of it is counted, so that
     * whoever waits from now on is woken.
     */
    public BigDecimal trainedShare(Wave wave) {
        requests.get(wave.requestId());
        return trainings.trainedShare(wave.toolId(), wave.cohort());
    }

    /** Says {@link WaveTrained} as soon as so many per cent of the wave are trained. */
    public void await(Wave wave, BigDecimal neededPercent) {
        file.await(wave, neededPercent);
    }

    /** The certificate may come from anywhere. */
    @EventListener
    void count(CertificateEarned event) {
        file.waiting(event.module()).forEach(this::count);
    }

    /** Somebody left, after whom enough of the rest may be trained. */
    void release(String userId) {
        file.waitingWith(userId).forEach(this::count);
    }

    private void count(Wave wave) {
        var share = trainedShare(wave);
        if (file.needed(wave).filter(needed -> share.compareTo(needed) >= 0).isPresent()) {
            file.awaitNoMore(wave);
            events.publishEvent(new WaveTrained(wave.requestId()));
        }
    }

    /** Whoever of the wave is not certified gets another training. */
    public void trainAgain(Wave wave) {
        trainings.planAgain(wave.requestId(), wave.toolId(), people.of(wave), wave.cohort(), wave.lateCohort());
    }

    void stop(Wave wave) {
        file.awaitNoMore(wave);
        trainings.close(wave.requestId(), wave.cohort());
        trainings.close(wave.requestId(), wave.lateCohort());
    }
}
