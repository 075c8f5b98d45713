package io.salesops.flow.targets.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.salesops.flow.platform.imports.ImportClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.WebApplicationContext;

/**
 * A cycle of its own quarter: Alma and Bert, led by Mara, whom Hana leads, have 600 and 400 of a pool of 1,500, Carl of another team
 * has 500. Nobody was asked yet.
 */
class CycleScene {

    static final String MANAGER = "cycle-mara";
    static final String OTHER_MANAGER = "cycle-otto";
    static final String ALMA = "cycle-alma";
    static final String BERT = "cycle-bert";
    static final String CARL = "cycle-carl";

    private static final AtomicInteger YEAR = new AtomicInteger(2100);

    final String quarter = YEAR.incrementAndGet() + "-Q1";
    final UUID id = UUID.randomUUID();
    final UUID team = UUID.randomUUID();
    final UUID otherTeam = UUID.randomUUID();

    private final MockMvc mvc;
    private final JdbcClient jdbc;

    CycleScene(WebApplicationContext context, TestRestTemplate http, JdbcClient jdbc) {
        this.mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        this.jdbc = jdbc;
        new ImportClient(http, "salesops").accepted("people", """
                id,name,role,manager,region
                cycle-hana,Hana Head,SALES_MANAGER,,US
                cycle-sam,Sam Substitute,SALES_MANAGER,,US
                cycle-mara,Mara Manager,SALES_MANAGER,cycle-hana,US
                cycle-otto,Otto Manager,SALES_MANAGER,,US
                cycle-alma,Alma <b>Bold</b>,SELLER,cycle-mara,US
                cycle-bert,Bert ${7*7},SELLER,cycle-mara,IT
                cycle-carl,Carl,SELLER,cycle-otto,US
                """);
        cycle();
        team(team, "Team <i>Mara</i>", MANAGER, 1_000);
        team(otherTeam, "Team Otto", OTHER_MANAGER, 500);
        seller(ALMA, "Alma <b>Bold</b>", team, MANAGER, 600);
        seller(BERT, "Bert ${7*7}", team, MANAGER, 400);
        seller(CARL, "Carl", otherTeam, OTHER_MANAGER, 500);
    }

    private void cycle() {
        jdbc.sql("""
                        insert into target_cycle (id, quarter, starts_on, ends_on, growth_percent,
                          over_assignment_percent, objective, currency, deadlines, status, plan, pool, unassigned,
                          findings, requester, request_id, opened_at)
                        values (:id, :quarter, make_date(:year, 1, 1), make_date(:year, 3, 31), 20, 15,
                          'Win the <u>north</u>', 'USD', '{"days": {}, "workingDays": {}}', 'OPEN',
                          '{"base": 4348, "growthPercent": 20, "seasonalShare": 0.25, "overAssignmentPercent": 15, "plan": 1304.35, "pool": 1500,
                            "quarters": [], "findings": []}', 1500, 0, '[]', 'ops', :id, now())""")
                .param("id", id)
                .param("quarter", quarter)
                .param("year", YEAR.get())
                .update();
    }

    private void team(UUID team, String name, String manager, int total) {
        jdbc.sql("""
                        insert into team_target (id, cycle_id, team_id, team_name, manager_id, total, status)
                        values (:id, :cycle, :name, :name, :manager, :total, 'PLANNED')""")
                .param("id", team)
                .param("cycle", id)
                .param("name", name)
                .param("manager", manager)
                .param("total", total)
                .update();
    }

    final void seller(String seller, String name, UUID team, String manager, int amount) {
        jdbc.sql("""
                        insert into seller_target (id, cycle_id, team_target_id, seller_id, seller_name, manager_id,
                          region, history, potential, weight, ramp_percent, full_target, ramped, computed, amount,
                          adjusted, steps, status)
                        values (gen_random_uuid(), :cycle, :team, :seller, :name, :manager, 'US', '{}', 0, 0.5, 100,
                          :amount, :amount, :amount, :amount, false, '["Your share is <em>fair</em>."]',
                          'PLANNED')""")
                .param("cycle", id)
                .param("team", team)
                .param("seller", seller)
                .param("name", name)
                .param("manager", manager)
                .param("amount", amount)
                .update();
    }

    /** Sales operations have the task of the cycle. */
    CycleScene inReview() {
        step("quarterly-target-setting", id, "userTask_reviewTheTargets", "Review the targets", null, "sales-ops");
        return this;
    }

    /** The managers have the tasks of their teams. */
    CycleScene inAllocation() {
        jdbc.sql("update team_target set status = 'ALLOCATING' where cycle_id = :id")
                .param("id", id)
                .update();
        allocation(team, MANAGER);
        allocation(otherTeam, OTHER_MANAGER);
        return this;
    }

    void allocation(UUID team, String holder) {
        var process = "team-target-allocation";
        step(process, team, "userTask_allocateTheTeamTarget", "Allocate the team target", holder, null);
    }

    /** The sellers were asked; Alma answered with 450 and her own words. */
    CycleScene inAgreement() {
        jdbc.sql("update team_target set status = 'NEGOTIATING' where cycle_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("update seller_target set status = 'ASKED', offered = amount where cycle_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                        update seller_target set status = 'CONTESTED', proposal = 450, reason_code = 'CLIENT_LOST',
                          evidence = 'They left. <script>alert(1)</script>'
                        where cycle_id = :id and seller_id = :seller""").param("id", id).param("seller", ALMA).update();
        step("seller-target-agreement", target(BERT), "userTask_agreeTheTarget", "Agree the target", BERT, null);
        return this;
    }

    /** Published, Alma with 580. */
    void publish() {
        jdbc.sql("update target_cycle set status = 'PUBLISHED' where id = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                        insert into target_version (cycle_id, number, kind, made_by, reason, made_at)
                        values (:id, 1, 'PUBLICATION', 'vp', 'Approved <u>as it is.</u>', now())""").param("id", id).update();
        jdbc.sql("""
                        insert into published_target (cycle_id, version, seller_id, seller_name, team_id, team_name,
                          region, whole_quarter, effective_from, amount)
                        select :id, 1, :seller, seller_name, 'team', 'Team', 'US', 580, starts_on, 580
                        from seller_target seller join target_cycle cycle on cycle.id = seller.cycle_id
                        where cycle.id = :id and seller_id = :seller""").param("id", id).param("seller", ALMA).update();
    }

    /** Alma appealed and got 550; Mara asked twice for another number, of which the first one was declined. */
    void contestWhatIsPublished() {
        jdbc.sql("""
                        insert into target_appeal (id, cycle_id, seller_id, contested, proposal, reason_code, evidence,
                          filed_at, status, decided_by, decided, comment, decided_at)
                        values (gen_random_uuid(), :id, :seller, 580, 500, 'CLIENT_LOST', 'Gone. <i>Really.</i>', now(),
                          'OTHER_NUMBER', 'vp', 550, 'Half of it. <u>Fair.</u>', now())""").param("id", id).param("seller", ALMA).update();
        jdbc.sql("""
                        insert into target_version (cycle_id, number, kind, made_by, reason, made_at)
                        values (:id, 2, 'APPEAL', 'vp', 'Appeal of the seller: Gone. <i>Really.</i>', now())""").param("id", id).update();
        jdbc.sql("""
                        insert into published_target (cycle_id, version, seller_id, seller_name, team_id, team_name,
                          region, whole_quarter, effective_from, amount, previous)
                        select cycle_id, 2, seller_id, seller_name, team_id, team_name, region, 550, effective_from, 550,
                          580
                        from published_target where cycle_id = :id and seller_id = :seller""").param("id", id).param("seller", ALMA).update();
        change(620, "DECLINED", "Others carry more.", "vp");
        change(640, "OPEN", null, null);
    }

    private void change(int number, String status, @Nullable String comment, @Nullable String by) {
        jdbc.sql("""
                        insert into target_change (id, cycle_id, seller_id, requester, number, effective_from, reason,
                          company_error, requested_at, status, decided_by, comment, decided_at)
                        select gen_random_uuid(), id, :seller, :requester, :number, starts_on + 30,
                          '<em>More</em> accounts.', false, now(), :status, :by, :comment,
                          case when :status <> 'OPEN' then now() end
                        from target_cycle where id = :id""")
                .param("id", id)
                .param("seller", ALMA)
                .param("requester", MANAGER)
                .param("number", number)
                .param("status", status)
                .param("by", by)
                .param("comment", comment)
                .update();
    }

    private void step(
            String process, UUID key, String task, String name, @Nullable String assignee, @Nullable String group) {
        jdbc.sql("""
                        insert into open_step (task_id, process_key, business_key, task_key, name, assignee,
                          candidate_groups, created)
                        values (:id, :process, :key, :task, :name, :assignee, :groups, now())""")
                .param("id", UUID.randomUUID().toString())
                .param("process", process)
                .param("key", key.toString())
                .param("task", task)
                .param("name", name)
                .param("assignee", assignee)
                .param("groups", group == null ? new String[0] : new String[] {group})
                .update();
    }

    void completeEveryTask() {
        jdbc.sql("delete from open_step where business_key in (:keys)")
                .param("keys", List.of(id.toString(), team.toString(), otherTeam.toString()))
                .update();
    }

    UUID target(String seller) {
        return row(seller, "id", UUID.class);
    }

    int amount(String seller) {
        return row(seller, "amount", Integer.class);
    }

    long version(String seller) {
        return row(seller, "version", Long.class);
    }

    private <T> T row(String seller, String column, Class<T> type) {
        return jdbc.sql("select %s from seller_target where cycle_id = :id and seller_id = :seller".formatted(column))
                .param("id", id)
                .param("seller", seller)
                .query(type)
                .single();
    }

    String path() {
        return "/target-cycles/" + id;
    }

    String api() {
        return "/api" + path();
    }

    String gridOf(UUID team) {
        return path() + "/grid?team=" + team;
    }

    MockHttpServletResponse see(String user, String path) throws Exception {
        return perform(get(path), user);
    }

    String page(String user, String path) throws Exception {
        return see(user, path).getContentAsString();
    }

    /** Sends a row of the grid for each seller: what is typed beside what was there. */
    MockHttpServletResponse save(String user, String path, Map<String, String> typed, String... more) throws Exception {
        var form = new LinkedMultiValueMap<String, String>();
        typed.forEach((seller, number) -> {
            form.add("seller", seller);
            form.add("number", number);
            form.add("was", String.valueOf(amount(seller)));
            form.add("version", String.valueOf(version(seller)));
        });
        for (var index = 0; index < more.length; index += 2) {
            form.set(more[index], more[index + 1]);
        }
        return send(user, path, form);
    }

    MockHttpServletResponse send(String user, String path, MultiValueMap<String, String> form) throws Exception {
        return perform(post(path).params(form).with(csrf()), user);
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request, String user) throws Exception {
        return mvc.perform(request.with(signedIn(user))).andReturn().getResponse();
    }

    private static RequestPostProcessor signedIn(String user) {
        return user(user).authorities(AuthorityUtils.createAuthorityList("sellers"));
    }
}
