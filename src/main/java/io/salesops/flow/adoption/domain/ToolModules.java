package io.salesops.flow.adoption.domain;

import io.salesops.flow.certification.Certificates;
import io.salesops.flow.effects.Effect;
import io.salesops.flow.effects.EffectLedger;
import io.salesops.flow.effects.Undo;
import io.salesops.flow.effects.Undone;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The training of a tool is taught while people are to use the tool, in onboarding too. */
@Component
@Transactional
class ToolModules implements Undo {

    private final EffectLedger effects;
    private final Certificates certificates;

    ToolModules(EffectLedger effects, Certificates certificates) {
        this.effects = effects;
        this.certificates = certificates;
    }

    void teach(Tool tool) {
        effects.record(tool.id().toString(), kind(), tool.key(), tool.name());
        certificates.restore(tool.key());
    }

    @Override
    public String kind() {
        return "TOOL_MODULE";
    }

    @Override
    public Undone undo(Effect effect) {
        certificates.retire(effect.target());
        return Undone.DONE;
    }
}
