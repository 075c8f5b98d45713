package io.salesops.flow.dealreview.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DealQualifications extends Repository<DealQualification, String> {

    DealQualification save(DealQualification qualification);

    Optional<DealQualification> findById(String opportunityId);

    List<DealQualification> findByOpportunityIdIn(Collection<String> opportunityIds);
}
