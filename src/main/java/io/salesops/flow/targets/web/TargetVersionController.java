package io.salesops.flow.targets.web;

import io.salesops.flow.platform.NotFound;
import io.salesops.flow.platform.export.Csv;
import io.salesops.flow.platform.export.Excel;
import io.salesops.flow.platform.identity.Callers;
import io.salesops.flow.targets.TargetCycleId;
import io.salesops.flow.targets.domain.Attainments;
import io.salesops.flow.targets.domain.Attainments.Attainment;
import io.salesops.flow.targets.domain.Sights;
import io.salesops.flow.targets.domain.TargetVersions;
import io.salesops.flow.targets.domain.TargetVersions.Published;
import io.salesops.flow.targets.domain.TargetVersions.Version;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The published numbers, for whoever pays by them; the files for clients and for people in the browser. */
@RestController
class TargetVersionController {

    private static final String API = "/api/target-cycles/{id}";
    private static final String PAGE = "/target-cycles/{id}";
    private static final String CSV_FILE = "/versions/{version}/targets.csv";
    private static final String EXCEL_FILE = "/versions/{version}/targets.xlsx";
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> HEADER = List.of(
            "seller_id", "seller", "team_id", "team", "region", "target", "previous", "effective_from", "version");

    private final TargetVersions versions;
    private final Attainments attainments;
    private final Callers callers;

    TargetVersionController(TargetVersions versions, Attainments attainments, Callers callers) {
        this.versions = versions;
        this.attainments = attainments;
        this.callers = callers;
    }

    @GetMapping(API + "/versions")
    List<Version> versions(@PathVariable("id") UUID id, Principal user) {
        requireReader(user);
        var all = versions.all(new TargetCycleId(id));
        if (all.isEmpty()) {
            throw unknown();
        }
        return all;
    }

    @GetMapping(
            path = {API + CSV_FILE, PAGE + CSV_FILE},
            produces = CSV)
    ResponseEntity<byte[]> csv(@PathVariable("id") UUID id, @PathVariable("version") int version, Principal user)
            throws IOException {
        var out = new ByteArrayOutputStream();
        Csv.write(out, HEADER, rows(id, version, user));
        return file(out, CSV, version, "csv");
    }

    @GetMapping(
            path = {API + EXCEL_FILE, PAGE + EXCEL_FILE},
            produces = XLSX)
    ResponseEntity<byte[]> excel(@PathVariable("id") UUID id, @PathVariable("version") int version, Principal user)
            throws IOException {
        var out = new ByteArrayOutputStream();
        Excel.write(out, "Targets", HEADER, rows(id, version, user));
        return file(out, XLSX, version, "xlsx");
    }

    /** Sellers see their own, managers their team's, operations and leadership everybody's. */
    @GetMapping(API + "/attainment")
    List<Attainment> attainment(@PathVariable("id") UUID id, Principal user) {
        return attainments.visible(new TargetCycleId(id), callers.of(user.getName()));
    }

    private List<List<@Nullable Object>> rows(UUID id, int version, Principal user) {
        requireReader(user);
        var targets = versions.at(new TargetCycleId(id), version);
        if (targets.isEmpty()) {
            throw unknown();
        }
        return targets.stream().map(TargetVersionController::row).toList();
    }

    private static List<@Nullable Object> row(Published target) {
        return Arrays.asList(
                target.sellerId(),
                target.sellerName(),
                target.teamId(),
                target.teamName(),
                target.region(),
                target.amount(),
                target.previous(),
                target.effectiveFrom(),
                target.version());
    }

    private static ResponseEntity<byte[]> file(
            ByteArrayOutputStream content, String type, int version, String extension) {
        var name = ContentDisposition.attachment()
                .filename("targets-version-%d.%s".formatted(version, extension))
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(content.toByteArray());
    }

    private void requireReader(Principal user) {
        if (!Sights.readsVersions(callers.of(user.getName()))) {
            throw unknown();
        }
    }

    private static NotFound unknown() {
        return new NotFound("There is no such version of targets that you can see.");
    }
}
