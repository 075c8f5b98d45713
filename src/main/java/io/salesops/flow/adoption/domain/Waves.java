package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.adoption.ToolRequestId;
import io.salesops.flow.adoption.domain.Tool.Status;
import io.salesops.flow.platform.InvalidInput;
import io.salesops.flow.platform.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rolls tools out in waves of teams: announced, then trained, then live. */
@Service
@Transactional
public class Waves {

    private final WaveFile file;
    private final WavePlanCheck check;
    private final ToolRegister register;
    private final ToolModules modules;
    private final Announcements announcements;
    private final WavePeople people;
    private final WaveTrainings trainings;
    private final Clock clock;

    Waves(
            WaveFile file,
            WavePlanCheck check,
            ToolRegister register,
            ToolModules modules,
            Announcements announcements,
            WavePeople people,
            WaveTrainings trainings,
            Clock clock) {
        this.file = file;
        this.check = check;
        this.register = register;
        this.modules = modules;
        this.announcements = announcements;
        this.people = people;
        this.trainings = trainings;
        this.clock = clock;
    }

    /** Keeps the plan if it is one. */
    public void plan(ToolRequestId requestId, ToolId toolId, WavePlan plan) {
        check.accept(plan);
        file.add(requestId, toolId, plan);
    }

    /** Who announces the tool, by user id. */
    @Transactional(readOnly = true)
    public String sponsor(ToolRequestId requestId) {
        return file.sponsor(requestId)
                .orElseThrow(() -> new NotFound("No waves are planned for the request %s.".formatted(requestId)));
    }

    /** The request whose roll-out of the tool is the latest one. */
    @Transactional(readOnly = true)
    public Optional<ToolRequestId> latest(ToolId toolId) {
        return file.latest(toolId);
    }

    @Transactional(readOnly = true)
    public Wave get(ToolRequestId requestId, int number) {
        return file.get(requestId, number);
    }

    /** The first wave that is not live yet. */
    public Wave beginNext(ToolRequestId requestId) {
        var wave = next(requestId).orElseThrow();
        file.begin(wave);
        register.become(wave.toolId(), Status.ROLLING_OUT);
        modules.teach(register.get(wave.toolId()));
        return wave;
    }

    private Optional<Wave> next(ToolRequestId requestId) {
        return file.of(requestId).stream()
                .filter(wave -> wave.liveOn().isEmpty())
                .findFirst();
    }

    /** Tells everybody of the wave in the sponsor's words; without any, in the name of operations. */
    public void announce(Wave wave, @Nullable String words) {
        announcements.announce(register.get(wave.toolId()), wave, people.of(wave), sponsor(wave.requestId()), words);
    }

    /** Waits for the wave once more. */
    public void extend(Wave wave) {
        if (wave.isExtended()) {
            throw new InvalidInput("answer", "this wave was waited for before; go live, or stop");
        }
        file.extend(wave);
    }

    /** Tells whether another wave follows. */
    public boolean takeLive(Wave wave) {
        file.live(wave, LocalDate.now(clock));
        return next(wave.requestId()).isPresent();
    }

    /** Nobody gets the tool any more. */
    public void stop(ToolRequestId requestId, ToolId toolId) {
        file.of(requestId).forEach(trainings::stop);
        register.become(toolId, Status.DECLINED);
    }

    /** Since when everybody works with the tool. */
    @Transactional(readOnly = true)
    public LocalDate lastLiveOn(ToolRequestId requestId) {
        return file.of(requestId).stream()
                .flatMap(wave -> wave.liveOn().stream())
                .max(LocalDate::compareTo)
                .orElseThrow(() -> new NotFound("No wave of the request %s is live.".formatted(requestId)));
    }
}
