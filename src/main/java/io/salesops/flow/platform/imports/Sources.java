package io.salesops.flow.platform.imports;

import io.salesops.flow.platform.imports.ImportSettings.SourceProfile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** The systems that files come from. */
@Component
public class Sources {

    private final ImportSettings settings;

    Sources(ImportSettings settings) {
        this.settings = settings;
    }

    public Set<String> names() {
        return new TreeSet<>(settings.sources().keySet());
    }

    /** What the ACV limits of the rules are multiplied by for deals of that source. */
    public BigDecimal acvLimitScale(String source) {
        return find(source).map(SourceProfile::acvLimitScale).orElse(BigDecimal.ONE);
    }

    void check(List<ImportKind> kinds) {
        settings.sources().forEach(new ProfileCheck(kinds)::check);
    }

    Optional<SourceProfile> find(String source) {
        return Optional.ofNullable(settings.sources().get(source));
    }
}
