package io.salesops.flow.certification;

import io.salesops.flow.certification.domain.CertificateFile;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who is certified in which module, whether onboarding or a roll-out trained them. */
@Service
@Transactional
public class Certificates {

    private final CertificateFile file;
    private final Curriculum curriculum;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Certificates(CertificateFile file, Curriculum curriculum, ApplicationEventPublisher events, Clock clock) {
        this.file = file;
        this.curriculum = curriculum;
        this.events = events;
        this.clock = clock;
    }

    /** Earning a certificate again changes nothing: the first one counts. */
    public void earn(String userId, String module, BigDecimal score) {
        if (file.add(userId, module, score, LocalDate.now(clock))) {
            events.publishEvent(new CertificateEarned(userId, module, score));
        }
    }

    /** The score with which somebody passed the module. */
    @Transactional(readOnly = true)
    public Optional<BigDecimal> find(String userId, String module) {
        return file.score(userId, module);
    }

    /** Those of the people who are certified. */
    @Transactional(readOnly = true)
    public Set<String> holders(String module, Collection<String> userIds) {
        return file.holders(module, userIds);
    }

    /** Certificates stay; nobody is trained in the module from now on. */
    public void retire(String module) {
        if (file.retire(module, clock.instant())) {
            events.publishEvent(new ModuleRetired(module));
        }
    }

    /** The module is taught again. */
    public void restore(String module) {
        file.restore(module);
    }

    /** Whether people were, are, or are to be trained in it. */
    @Transactional(readOnly = true)
    public boolean isModule(String name) {
        return file.knows(name) || curriculum.has(name);
    }

    @Transactional(readOnly = true)
    public boolean isRetired(String module) {
        return file.isRetired(module);
    }
}
