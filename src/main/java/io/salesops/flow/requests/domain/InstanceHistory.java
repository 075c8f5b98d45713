package io.salesops.flow.requests.domain;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the engine remembers of the instances that somebody asked for: those that have the variable "requester". */
@Repository
@Transactional(readOnly = true, propagation = Propagation.MANDATORY)
class InstanceHistory {

    /** Variables that say what a request is about, the most telling one first. */
    private static final String ABOUT = "'opportunityName', 'requestTitle', 'toolName', 'newHireName', 'personName',"
            + " 'sellerName', 'quarter', 'firstDay'";

    private static final String INSTANCES = """
            select i.id_, i.proc_def_key_, coalesce(p.name_, i.proc_def_key_) as process, i.business_key_,
              v.text_ as requester, i.start_time_, i.end_time_,
              (select a.text_ from act_hi_varinst a
                where a.proc_inst_id_ = i.id_ and a.execution_id_ = i.id_ and a.name_ in (%1$s) and a.text_ <> ''
                order by array_position(array[%1$s]::varchar[], a.name_) limit 1) as about,
              (select a.act_name_ from act_hi_actinst a
                where i.state_ = 'COMPLETED' and a.proc_inst_id_ = i.id_ and a.act_type_ like '%%EndEvent'
                order by a.end_time_ desc, a.sequence_counter_ desc limit 1) as outcome
            from act_hi_varinst v
              join act_hi_procinst i on i.id_ = v.execution_id_
              left join act_re_procdef p on p.id_ = i.proc_def_id_
            where v.name_ = 'requester' and i.super_process_instance_id_ is null""".formatted(ABOUT);

    private final JdbcClient jdbc;

    InstanceHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What goes on, and what ended since then, newest first; not what did nothing but file something that goes on. */
    List<Instance> of(String requester, Instant endedSince, int limit) {
        return jdbc.sql(INSTANCES + """
                         and v.text_ = :requester and (i.end_time_ is null or i.end_time_ >= :since)
                          and not exists (
                            select from act_hi_procinst filed
                            where filed.business_key_ = i.business_key_ and filed.id_ <> i.id_
                              and filed.super_process_instance_id_ is null
                              and filed.start_time_ between i.start_time_ and i.end_time_)
                        order by i.start_time_ desc, i.id_ limit :limit""")
                .param("requester", requester)
                .param("since", Timestamp.from(endedSince))
                .param("limit", limit)
                .query((row, number) -> instance(row))
                .list();
    }

    /** One by its id, if any of these people asked for it; nobody is named for whoever sees all. */
    Optional<Instance> find(String id, Optional<Set<String>> requesters) {
        return jdbc.sql(INSTANCES + " and i.id_ = :id and (:all or v.text_ in (:requesters))")
                .param("id", id)
                .param("all", requesters.isEmpty())
                .param("requesters", requesters.orElse(Set.of("")))
                .query((row, number) -> instance(row))
                .optional();
    }

    /** What happened in these instances and in those that they called, and was not cancelled. */
    List<Activity> activities(Collection<String> ids, boolean openOnly) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select root_proc_inst_id_, proc_inst_id_ = root_proc_inst_id_ as own, act_id_, act_name_, act_type_,
                          assignee_, start_time_, end_time_
                        from act_hi_actinst
                        where root_proc_inst_id_ in (:ids) and coalesce(act_inst_state_, 0) <> 2
                          and (end_time_ is null or not :openOnly)
                        order by start_time_, sequence_counter_""")
                        .param("ids", ids)
                        .param("openOnly", openOnly)
                        .query((row, number) -> activity(row))
                        .list();
    }

    /** The keys of the instances in which others are asked for these requests. */
    Map<String, UUID> parts(Collection<UUID> requests) {
        var parts = new HashMap<String, UUID>();
        if (!requests.isEmpty()) {
            jdbc.sql("select * from reporting.request_part where request_id in (:requests)")
                    .param("requests", requests)
                    .query(row -> {
                        parts.put(row.getString("part_id"), row.getObject("request_id", UUID.class));
                    });
        }
        return parts;
    }

    /** The model of an instance, as it was when the instance began. */
    String model(String id) {
        return jdbc.sql("""
                        select b.bytes_ from act_hi_procinst i
                          join act_re_procdef p on p.id_ = i.proc_def_id_
                          join act_ge_bytearray b on b.deployment_id_ = p.deployment_id_ and b.name_ = p.resource_name_
                        where i.id_ = :id""")
                .param("id", id)
                .query((row, number) -> new String(row.getBytes("bytes_"), StandardCharsets.UTF_8))
                .single();
    }

    private static Instance instance(ResultSet row) throws SQLException {
        return new Instance(
                row.getString("id_"),
                row.getString("proc_def_key_"),
                row.getString("process"),
                row.getString("business_key_"),
                row.getString("about"),
                row.getString("requester"),
                row.getTimestamp("start_time_").toInstant(),
                instant(row, "end_time_"),
                row.getString("outcome"));
    }

    private static Activity activity(ResultSet row) throws SQLException {
        return new Activity(
                row.getString("root_proc_inst_id_"),
                row.getBoolean("own"),
                row.getString("act_id_"),
                row.getString("act_name_"),
                row.getString("act_type_"),
                row.getString("assignee_"),
                row.getTimestamp("start_time_").toInstant(),
                instant(row, "end_time_"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
