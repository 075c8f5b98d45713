package io.salesops.flow.targets.domain.formula;

import static io.salesops.flow.targets.domain.formula.Figures.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whole units for everybody, and nothing lost between them. */
class RoundingTests {

    @Test
    void whatIsLeftGoesToTheLargestRemaindersAndTiesById() {
        assertThat(distribute("10", Map.of("a", "3.2", "b", "3.7", "c", "3.1"))).hasToString("{a=3, b=4, c=3}");
        assertThat(distribute("8", Map.of("a", "2.5", "b", "2.5", "c", "2.5"))).hasToString("{a=3, b=3, c=2}");
        assertThat(distribute("0", Map.of())).isEmpty();
    }

    @Test
    void aDifferenceIsTakenInProportion() {
        assertThat(spread("-30", Map.of("a", "100", "b", "200"))).hasToString("{a=90, b=180}");
        assertThat(spread("10", Map.of("a", "100", "b", "100", "c", "100"))).hasToString("{a=104, b=103, c=103}");
        assertThat(spread("7", Map.of("a", "0", "b", "0"))).hasToString("{a=4, b=3}");
        assertThat(spread("0", Map.of("a", "5", "b", "0"))).hasToString("{a=5, b=0}");
        assertThat(spread("-5", Map.of("a", "5", "b", "0"))).hasToString("{a=0, b=0}");
    }

    @Test
    void nobodyGivesUpMoreThanThereIs() {
        assertThatThrownBy(() -> spread("-6", Map.of("a", "5", "b", "0")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The others have 5 together and cannot give up 6.");
    }

    private static Map<String, BigDecimal> distribute(String whole, Map<String, String> exact) {
        return new TreeMap<>(LargestRemainder.distribute(number(whole), numbers(exact)));
    }

    private static Map<String, BigDecimal> spread(String difference, Map<String, String> current) {
        return new TreeMap<>(Redistribution.spread(number(difference), numbers(current)));
    }

    private static Map<String, BigDecimal> numbers(Map<String, String> texts) {
        var numbers = new TreeMap<String, BigDecimal>();
        texts.forEach((id, text) -> numbers.put(id, number(text)));
        return numbers;
    }
}
