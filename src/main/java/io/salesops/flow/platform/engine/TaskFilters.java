package io.salesops.flow.platform.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The lists that everybody finds in Tasklist, in this order. An administrator may change them; they are made once. */
@Component
class TaskFilters implements SmartInitializingSingleton {

    private static final String NEXT_MONDAY = "${dateTime().plusWeeks(1).withDayOfWeek(1).withTimeAtStartOfDay()}";
    private static final List<Map<String, String>> CARD = List.of(
            onCard("client", "Client"),
            onCard("amount", "Amount"),
            onCard("itemTitle", "What"),
            onCard("newHireName", "New hire"),
            onCard("requestTitle", "Asked for"),
            onCard("toolName", "Tool"),
            onCard("systemName", "System"),
            onCard("personName", "For"),
            onCard("undoTitle", "What"));

    private final FilterService filters;
    private final TaskService tasks;

    TaskFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    private static Map<String, String> onCard(String variable, String label) {
        return Map.of("name", variable, "label", label);
    }

    @Override
    public void afterSingletonsInstantiated() {
        filter(0, "My work", "Tasks assigned to me", mine());
        filter(
                10,
                "My group",
                "Tasks that anybody of my groups can take",
                tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}"));
        filter(
                15,
                "Escalated",
                "Late tasks of my people, which I may take over or give to somebody else",
                tasks.createTaskQuery().taskOwnerExpression("${currentUser()}"));
        filter(20, "Overdue", "My tasks that are late", mine().dueBeforeExpression("${now()}"));
        filter(30, "Due this week", "My tasks due until Sunday", mine().dueBeforeExpression(NEXT_MONDAY));
        filter(40, "Follow-up", "My tasks with a follow-up date", mine().followUpAfter(Date.from(Instant.EPOCH)));
    }

    private TaskQuery mine() {
        return tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}");
    }

    private void filter(int position, String name, String description, TaskQuery query) {
        if (filters.createFilterQuery().filterName(name).count() > 0) {
            return;
        }
        var filter = filters.newTaskFilter(name);
        filter.setQuery(query);
        filter.setProperties(Map.of(
                "priority", position,
                "description", description,
                "refresh", true,
                "showUndefinedVariable", false,
                "variables", CARD));
        filters.saveFilter(filter);
    }
}
