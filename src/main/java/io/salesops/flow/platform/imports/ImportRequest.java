package io.salesops.flow.platform.imports;

import org.springframework.core.io.InputStreamSource;

/**
 * A file to import.
 *
 * @param by the user who asks for it
 */
public record ImportRequest(
        String kind, String source, boolean dryRun, String by, String fileName, InputStreamSource file) {}
