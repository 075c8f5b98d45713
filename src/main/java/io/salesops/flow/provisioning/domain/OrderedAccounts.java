package io.salesops.flow.provisioning.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface OrderedAccounts extends Repository<OrderedAccount, UUID> {

    OrderedAccount save(OrderedAccount order);

    Optional<OrderedAccount> findById(UUID id);

    Optional<OrderedAccount> findBySubjectAndSystem(String subject, String system);

    List<OrderedAccount> findBySubjectOrderBySystem(String subject);
}
