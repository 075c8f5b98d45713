package io.salesops.flow.adoption.web;

import io.salesops.flow.adoption.domain.Adkar.Barrier;
import io.salesops.flow.adoption.domain.Help;
import io.salesops.flow.adoption.domain.MeasuredDay;
import io.salesops.flow.adoption.domain.Share;
import io.salesops.flow.adoption.domain.SurveyRound;
import io.salesops.flow.adoption.domain.ToolDossier;
import io.salesops.flow.adoption.domain.WaveProgress;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a tool came to be used, and how it is.
 *
 * @param holders who holds a licence, as far as the reader may see it
 */
record ToolDossierView(
        UseView use,
        List<String> holders,
        List<DecisionView> decisions,
        List<WaveView> waves,
        List<MeasurementView> measurements,
        List<SurveyView> surveys) {

    /** Adoption and stickiness in per cent, for the last period of the tool's rhythm up to a day. */
    record UseView(
            LocalDate asOf,
            int licensed,
            int active,
            @Nullable BigDecimal adoption,
            @Nullable BigDecimal stickiness,
            @Nullable BigDecimal costPerActiveUser) {

        private static UseView of(ToolDossier dossier) {
            return new UseView(
                    dossier.asOf(),
                    dossier.use().licensed(),
                    dossier.use().active(),
                    dossier.use().percent().map(Share::shown).orElse(null),
                    dossier.stickiness().orElse(null),
                    dossier.costPerActiveUser().orElse(null));
        }
    }

    /** A wave of the roll-out; trained in per cent. */
    record WaveView(
            int number,
            List<String> teams,
            LocalDate goLiveOn,
            @Nullable BigDecimal trained,
            @Nullable LocalDate liveOn) {

        private static WaveView of(WaveProgress wave) {
            return new WaveView(
                    wave.number(),
                    wave.teams(),
                    wave.goLiveOn(),
                    wave.trainedPercent().map(Share::shown).orElse(null),
                    wave.liveOn().orElse(null));
        }
    }

    /** Shares in per cent. */
    record MeasurementView(
            int day,
            LocalDate measuredOn,
            BigDecimal trained,
            BigDecimal adoption,
            @Nullable BigDecimal stickiness,
            @Nullable Barrier barrier,
            @Nullable String verdict,
            @Nullable HelpView help) {

        private static MeasurementView of(MeasuredDay measured) {
            return new MeasurementView(
                    measured.day(),
                    measured.measuredOn(),
                    measured.trainedPercent(),
                    measured.adoptionPercent(),
                    measured.stickiness().orElse(null),
                    measured.barrier().orElse(null),
                    measured.verdict().orElse(null),
                    measured.help().map(HelpView::of).orElse(null));
        }
    }

    record HelpView(String kind, Help.State state, @Nullable String owner) {

        private static HelpView of(Help help) {
            return new HelpView(help.kind(), help.state(), help.owner().orElse(null));
        }
    }

    /** What people who were asked at the same time said together. */
    record SurveyView(String round, int asked, int answered, int silent, List<SurveyRound.Sentence> sentences) {

        private static SurveyView of(SurveyRound round) {
            return new SurveyView(round.name(), round.asked(), round.answered(), round.silent(), round.sentences());
        }
    }

    static ToolDossierView of(ToolDossier dossier) {
        return new ToolDossierView(
                UseView.of(dossier),
                dossier.holders(),
                dossier.decisions().stream().map(DecisionView::of).toList(),
                dossier.waves().stream().map(WaveView::of).toList(),
                dossier.measurements().stream().map(MeasurementView::of).toList(),
                dossier.surveys().stream().map(SurveyView::of).toList());
    }
}
