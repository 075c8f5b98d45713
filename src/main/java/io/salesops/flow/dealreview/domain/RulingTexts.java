package io.salesops.flow.dealreview.domain;

import io.salesops.flow.platform.Texts;
import io.salesops.flow.platform.Words;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says in words what became of a decision. */
@Component
public class RulingTexts {

    private final Texts texts;

    public RulingTexts(Texts texts) {
        this.texts = texts;
    }

    public String onPage(Ruling ruling) {
        return of(ruling, texts.onPage());
    }

    private static String of(Ruling ruling, Words words) {
        var values = ruling.values().stream()
                .map(value -> words.of("dealValue." + value))
                .collect(Collectors.joining(", "));
        return words.of("ruling." + ruling.verdict(), values);
    }

    /** For the reviewer who reads the deal a second time. */
    public String askedAgain(Ruling ruling) {
        return texts.of("deal-review.askedAgain", of(ruling, texts.in(Locale.ENGLISH)));
    }
}
