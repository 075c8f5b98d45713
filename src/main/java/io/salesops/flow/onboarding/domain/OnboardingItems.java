package io.salesops.flow.onboarding.domain;

import io.salesops.flow.onboarding.NewHireId;
import io.salesops.flow.onboarding.OnboardingItemId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OnboardingItems extends Repository<OnboardingItem, OnboardingItemId> {

    OnboardingItem save(OnboardingItem item);

    Optional<OnboardingItem> findById(OnboardingItemId id);

    @Query("from OnboardingItem where kind = TRAINING and reference = :module and status = OPEN")
    List<OnboardingItem> findOpenTrainings(String module);

    List<OnboardingItem> findByNewHireIdOrderByDueAscTitleAsc(NewHireId newHireId);
}
