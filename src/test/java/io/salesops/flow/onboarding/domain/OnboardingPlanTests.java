package io.salesops.flow.onboarding.domain;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.salesops.flow.certification.Certificates;
import io.salesops.flow.effects.EffectLedger;
import io.salesops.flow.onboarding.NewHireId;
import io.salesops.flow.onboarding.domain.OnboardingItem.Kind;
import io.salesops.flow.onboarding.domain.OnboardingItem.Status;
import io.salesops.flow.platform.time.WorkingDays;
import io.salesops.flow.provisioning.Provisioning;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

class OnboardingPlanTests {

    private final OnboardingItems items = mock();
    private final EffectLedger effects = mock();
    private final Provisioning provisioning = mock();
    private final OnboardingPlan plan = new OnboardingPlan(
            mock(NewHires.class),
            items,
            mock(WorkingDays.class),
            effects,
            provisioning,
            mock(Certificates.class),
            mock(ApplicationEventPublisher.class),
            Clock.systemUTC());
    private final NewHireId hire = NewHireId.next();

    @Test
    void anAccountOfASystemThatNobodyProvidesIsAskedBack() {
        finish(Kind.ACCOUNT, "badge");

        verify(effects).record(hire.toString(), "HANDED_OUT", "badge", "An item");
    }

    @Test
    void anAccountThatProvisioningRemovesIsNotAskedBackTwice() {
        given(provisioning.knows("badge")).willReturn(true);

        finish(Kind.ACCOUNT, "badge");

        verify(effects, never()).record(any(), any(), any(), any());
    }

    private void finish(Kind kind, String reference) {
        var planned = new PlannedItem(kind, reference, "An item", "it", 0);
        var item = new OnboardingItem(hire, planned, LocalDate.EPOCH);
        given(items.findById(item.id())).willReturn(Optional.of(item));
        plan.finish(item.id(), Status.DONE, null, "ida");
    }
}
