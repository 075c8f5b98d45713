package io.salesops.flow.demo;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The demo pipeline as files in our own format, with dates around a day. */
class DemoFiles {

    private static final String PEOPLE = """
            id,name,role,manager,team,region
            manager,Mona Manager,SALES_MANAGER,,Demo,US
            seller,Sam Seller,SELLER,manager,Demo,US
            mentor,Mia Mentor,SELLER,manager,Demo,US
            ops,Olivia Ops,OTHER,,Operations,US
            trainer,Theo Trainer,OTHER,,Enablement,US
            it,Ivan Tech,OTHER,,IT,US
            director,Dario Director,OTHER,,Leadership,US
            vp,Vera Vance,OTHER,,Leadership,US
            cro,Chris Roe,OTHER,,Leadership,US
            cfo,Carla Ford,OTHER,,Leadership,US
            finance,Fiona Finch,OTHER,,Finance,US
            legal,Leo Legal,OTHER,,Legal,US
            security,Sonia Security,OTHER,,Security,US
            hr,Hana Reed,OTHER,,People,US
            """;

    private static final String PRODUCTS = """
            id,name,series,list_price,cost,currency
            starter,Flow Starter,Subscription,12000,3000,USD
            team,Flow Team,Subscription,40000,10000,USD
            business,Flow Business,Subscription,60000,16000,USD
            enterprise,Flow Enterprise,Subscription,300000,90000,USD
            connect,Flow Connect,Service,25000,11500,USD
            """;

    private static final String RATES = """
            currency,valid_from,rate
            EUR,2000-01-01,1.1
            GBP,2000-01-01,1.3
            """;

    static final List<String> ACCOUNTS = List.of(
            "Alder Bank",
            "Birch Foods",
            "Cedar Logistics",
            "Dogwood Media",
            "Elm Insurance",
            "Fir Energy",
            "Ginkgo Health",
            "Hazel Retail",
            "Ivy Travel",
            "Juniper Motors",
            "Kapok Textiles",
            "Larch Software",
            "Maple Telecom",
            "Nutmeg Hotels",
            "Oak Construction");

    private final LocalDate today;

    DemoFiles(LocalDate today) {
        this.today = today;
    }

    /** In the order in which they build on each other. */
    Map<String, String> byKind() {
        var files = new LinkedHashMap<String, String>();
        files.put("people", PEOPLE);
        files.put("accounts", accounts());
        files.put("products", PRODUCTS);
        files.put("rates", RATES);
        files.put("opportunities", opportunities());
        return files;
    }

    private static String accounts() {
        return ACCOUNTS.stream().map(name -> id(name) + "," + name + "\n").collect(joining("", "id,name\n", ""));
    }

    static String id(String account) {
        return account.substring(0, account.indexOf(' ')).toLowerCase(Locale.ROOT);
    }

    private String opportunities() {
        return Stream.concat(DemoDeal.toTry(today), DemoDeal.random(today))
                .map(DemoDeal::row)
                .collect(joining("", DemoDeal.HEADER, ""));
    }
}
