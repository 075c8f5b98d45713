package io.salesops.flow.targets.process;

import static io.salesops.flow.targets.process.TeamTargetAllocation.SELLERS;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesops.flow.platform.JsonList;
import io.salesops.flow.platform.MoneyText;
import io.salesops.flow.platform.Texts;
import io.salesops.flow.targets.domain.Allocations;
import io.salesops.flow.targets.domain.SellerTarget;
import io.salesops.flow.targets.domain.TargetCycle;
import io.salesops.flow.targets.domain.TargetDesk;
import io.salesops.flow.targets.domain.TeamTarget;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** What a manager reads of the team, and the numbers given back. */
@Component
class TeamSheet {

    private final TargetDesk desk;
    private final Allocations allocations;
    private final Texts texts;
    private final ObjectMapper json;

    TeamSheet(TargetDesk desk, Allocations allocations, Texts texts, ObjectMapper json) {
        this.desk = desk;
        this.allocations = allocations;
        this.texts = texts;
        this.json = json;
    }

    /** A row of the list in which numbers are changed. */
    record Row(String name, String sellerId, BigDecimal number) {}

    Map<String, Object> contentOf(TeamTarget team) {
        var cycle = desk.find(team.cycleId());
        var sellers = allocations.sellersOf(team.id()).stream()
                .filter(seller -> seller.status() != SellerTarget.Status.LEFT)
                .toList();
        var content = new HashMap<String, Object>();
        content.put("cycleId", cycle.id().toString());
        content.put("amount", MoneyText.of(team.total(), cycle.currency()));
        content.put("context", Context.of(cycle, texts));
        content.put("sentBack", team.sentBack().orElse(""));
        content.put(
                "team",
                JsonList.rows(sellers.stream().map(seller -> row(seller, cycle)).toList()));
        content.put(
                SELLERS.name(),
                Spin.JSON(sellers.stream()
                        .map(seller -> Map.of(
                                "name", seller.sellerName(),
                                "sellerId", seller.sellerId(),
                                "number", seller.amount().longValueExact()))
                        .toList()));
        return content;
    }

    private Map<String, String> row(SellerTarget seller, TargetCycle cycle) {
        var currency = cycle.currency();
        return Map.of(
                "name", seller.sellerName(),
                "sellerId", seller.sellerId(),
                "lastYear", MoneyText.of(lastYear(seller, cycle), currency),
                "computed", MoneyText.of(seller.computation().computed(), currency),
                "number", MoneyText.of(seller.amount(), currency),
                "answer", texts.of("targets.status." + seller.status()));
    }

    private static BigDecimal lastYear(SellerTarget seller, TargetCycle cycle) {
        return cycle.plan().stream()
                .flatMap(plan -> plan.quarters().stream())
                .map(quarter -> seller.computation()
                        .history()
                        .getOrDefault(quarter.quarter().toString(), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Map<String, BigDecimal> numbers(VariableScope scope) {
        List<Row> rows = JsonList.read(json, SELLERS.from(scope), new TypeReference<List<Row>>() {});
        var numbers = new LinkedHashMap<String, BigDecimal>();
        rows.forEach(row -> numbers.put(row.sellerId(), row.number()));
        return numbers;
    }
}
