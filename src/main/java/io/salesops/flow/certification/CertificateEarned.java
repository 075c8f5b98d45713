package io.salesops.flow.certification;

import java.math.BigDecimal;

/**
 * Somebody passed a training.
 *
 * @param score in per cent
 */
public record CertificateEarned(String userId, String module, BigDecimal score) {}
