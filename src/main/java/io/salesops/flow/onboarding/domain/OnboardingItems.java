package io.salesops.flow.onboarding.domain;

import io.salesops.flow.onboarding.NewHireId;
import io.salesops.flow.onboarding.OnboardingItemId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface OnboardingItems extends Repository<OnboardingItem, OnboardingItemId> {

    OnboardingItem save(OnboardingItem item);

    Optional<OnboardingItem> findById(OnboardingItemId id);

    List<OnboardingItem> findByNewHireIdOrderByDueAscTitleAsc(NewHireId newHireId);
}
