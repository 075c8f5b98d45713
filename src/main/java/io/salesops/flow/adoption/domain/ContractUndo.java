package io.salesops.flow.adoption.domain;

import static io.salesops.flow.platform.identity.Groups.FINANCE;

import io.salesops.flow.adoption.ToolId;
import io.salesops.flow.effects.Effect;
import io.salesops.flow.effects.ManualStep;
import io.salesops.flow.effects.Undo;
import io.salesops.flow.effects.Undone;
import io.salesops.flow.platform.Texts;
import org.springframework.stereotype.Component;

/** Contracts are ended by finance, who alone deal with suppliers. */
@Component
class ContractUndo implements Undo {

    private final ToolRegister register;
    private final Texts texts;

    ContractUndo(ToolRegister register, Texts texts) {
        this.register = register;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return Contracts.EFFECT;
    }

    @Override
    public boolean isLast() {
        return true;
    }

    @Override
    public Undone undo(Effect effect) {
        return Undone.BY_HAND;
    }

    @Override
    public ManualStep byHand(Effect effect) {
        var tool = register.get(ToolId.of(effect.subject()));
        var contract = tool.contract().orElseThrow();
        return new ManualStep(
                FINANCE,
                texts.of("tools.contract.end.title", tool.name()),
                texts.of(
                        "tools.contract.end.explanation",
                        tool.supplier().orElse(tool.name()),
                        contract.noticeOn().toString(),
                        contract.until().toString()));
    }
}
