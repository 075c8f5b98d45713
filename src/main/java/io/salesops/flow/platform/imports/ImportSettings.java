package io.salesops.flow.platform.imports;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param sources how each source of files writes what we need, by its name */
@ConfigurationProperties("salesops.imports")
record ImportSettings(Map<String, SourceProfile> sources) {

    /**
     * @param acvLimitScale what the ACV limits of the rules are multiplied by for this source
     * @param options what is switched on for the source's files
     * @param kinds the files the source has; none named: all kinds, in our own columns
     */
    record SourceProfile(
            @DefaultValue("uuuu-MM-dd") String dateFormat,
            @DefaultValue(",") char separator,
            @DefaultValue("1") BigDecimal acvLimitScale,
            @DefaultValue Set<String> options,
            @DefaultValue Map<String, KindProfile> kinds) {

        DateTimeFormatter dates() {
            return DateTimeFormatter.ofPattern(dateFormat).withResolverStyle(ResolverStyle.STRICT);
        }

        boolean has(String kind) {
            return kinds.isEmpty() || kinds.containsKey(kind);
        }

        KindProfile kind(String kind) {
            return kinds.getOrDefault(kind, KindProfile.OWN);
        }
    }

    /**
     * @param columns the file's column by our name of the cell; none: every cell under our name
     * @param ignoredColumns further columns the file may have
     * @param values what a cell's texts stand for, by our name of the cell
     * @param defaults what a blank or missing cell stands for, by our name of the cell
     */
    record KindProfile(
            @DefaultValue Map<String, String> columns,
            @DefaultValue Set<String> ignoredColumns,
            @DefaultValue Map<String, Map<String, String>> values,
            @DefaultValue Map<String, String> defaults) {

        static final KindProfile OWN = new KindProfile(Map.of(), Set.of(), Map.of(), Map.of());
    }
}
