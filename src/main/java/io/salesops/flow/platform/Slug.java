package io.salesops.flow.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Ids made of what people call things: small letters and digits, joined by hyphens. */
public final class Slug {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");

    private Slug() {}

    /** Empty when the text has no letter from A to Z and no digit. */
    public static String of(String text) {
        var plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        return EDGES.matcher(OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-"))
                .replaceAll("");
    }
}
