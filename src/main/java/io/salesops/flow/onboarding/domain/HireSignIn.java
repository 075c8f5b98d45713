package io.salesops.flow.onboarding.domain;

import static io.salesops.flow.platform.identity.Groups.NEW_HIRES;

import io.salesops.flow.effects.Effect;
import io.salesops.flow.effects.EffectLedger;
import io.salesops.flow.effects.Undo;
import io.salesops.flow.effects.Undone;
import io.salesops.flow.onboarding.NewHireId;
import io.salesops.flow.platform.identity.PeopleAccounts;
import io.salesops.flow.platform.identity.PeopleAccounts.Account;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets new hires sign in here, to see their first days and to answer their check-ins. */
@Service
@Transactional
public class HireSignIn implements Undo {

    private static final String NEW = "NEW";

    private final NewHires hires;
    private final PeopleAccounts accounts;
    private final EffectLedger effects;

    HireSignIn(NewHires hires, PeopleAccounts accounts, EffectLedger effects) {
        this.hires = hires;
        this.accounts = accounts;
        this.effects = effects;
    }

    public void open(NewHireId id) {
        var hire = hires.findById(id).orElseThrow();
        var account = new Account(
                hire.userId(), hire.name(), hire.email(), hire.region(), Optional.empty(), Optional.empty());
        effects.record(id.toString(), kind(), hire.userId(), accounts.open(account, NEW_HIRES) ? NEW : null);
    }

    @Override
    public String kind() {
        return "SIGN_IN";
    }

    @Override
    public Undone undo(Effect effect) {
        close(effect);
        return Undone.DONE;
    }

    /** Long before everything else is undone. */
    void close(NewHireId id) {
        effects.of(id.toString()).stream()
                .filter(effect -> effect.kind().equals(kind()))
                .forEach(this::close);
    }

    /** An account that was there before stays, and one that another onboarding needs. */
    private void close(Effect effect) {
        if (NEW.equals(effect.detail())
                && hires.findByUserId(effect.target()).stream().noneMatch(NewHire::isOpen)) {
            accounts.close(effect.target());
        }
    }
}
