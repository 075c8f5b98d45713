package io.salesops.flow.adoption.domain;

import io.salesops.flow.adoption.LicenceId;
import io.salesops.flow.adoption.ToolId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface GivenLicences extends Repository<Licence, LicenceId> {

    Licence save(Licence licence);

    Optional<Licence> findById(LicenceId id);

    Optional<Licence> findByToolIdAndUserIdAndRevokedAtIsNull(ToolId toolId, String userId);

    int countByToolIdAndRevokedAtIsNull(ToolId toolId);

    List<Licence> findByToolIdAndRevokedAtIsNullOrderByUserId(ToolId toolId);

    List<Licence> findByUserIdAndRevokedAtIsNullOrderByToolIdValue(String userId);
}
