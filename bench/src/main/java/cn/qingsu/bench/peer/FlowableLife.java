package cn.qingsu.bench.peer;

import cn.qingsu.bench.city.City;
import cn.qingsu.bench.city.Matter;
import cn.qingsu.bench.city.Matters;
import cn.qingsu.bench.measure.Recorder;
import cn.qingsu.bench.measure.Round;
import java.util.List;
import java.util.Map;
import org.flowable.engine.HistoryService;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.engine.history.HistoricActivityInstance;
import org.flowable.engine.history.HistoricProcessInstance;
import org.flowable.task.api.Task;

/** Leads one process after another from registration to its end, through the engine's Java API. */
final class FlowableLife implements Round {

    /** How the whole is called among the times. */
    static final String LIFE = "life";

    private static final List<String> OFFICERS = List.of("甲", "乙", "丙", "丁");

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;
    private final Matters matters;
    private final boolean claiming;
    private final Recorder recorder;

    /** @param claiming whether an officer claims a task before completing it; else it is completed from the group's list */
    FlowableLife(ProcessEngine engine, City city, long seed, boolean claiming, Recorder recorder) {
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.history = engine.getHistoryService();
        this.matters = new Matters(city, seed);
        this.claiming = claiming;
        this.recorder = recorder;
    }

    @Override
    public boolean go() {
        long began = System.nanoTime();
        try {
            live(matters.next());
            recorder.good(LIFE, began);
            return true;
        } catch (RuntimeException fault) {
            recorder.failed(LIFE, String.valueOf(fault));
            return false;
        }
    }

    private void live(Matter matter) {
        String unit = matter.street().code();
        String id = register(matter);
        does(id, "dispatchers", Map.of("unit", unit, "note", "请到现场核实处理，按时答复。"));
        does(id, unit, Map.of());
        does(
                id,
                unit,
                Map.of(
                        "account",
                        "工作人员到" + matter.address() + "现场核实，情况属实，已协调责任单位完成整改，并安排人员每日巡查。",
                        "publicText",
                        "您好，您反映的" + matter.address() + "的问题，我们已到现场核实并处理完毕，后续将加强巡查。感谢您的关心。",
                        "claim",
                        "SOLVED"));
        does(id, "reviewers", Map.of("approved", true));
        does(id, "callers", Map.of("solved", "SOLVED", "satisfied", "SATISFIED", "words", "处理得很及时，谢谢"));
        readBack(id);
    }

    private String register(Matter matter) {
        return runtime.startProcessInstanceByKey(
                        Engine.PROCESS,
                        matter.key(),
                        Map.of(
                                "channel", "PHONE",
                                "text", matter.text(),
                                "address", matter.address(),
                                "street", matter.street().code(),
                                "category", matter.category(),
                                "name", matter.name(),
                                "phone", matter.phone(),
                                "callback", true))
                .getId();
    }

    /** An officer finds the task in his group's list, and does it. */
    private void does(String id, String group, Map<String, Object> said) {
        Task task = tasks.createTaskQuery()
                .processInstanceId(id)
                .taskCandidateGroup(group)
                .singleResult();
        if (task == null) {
            throw new IllegalStateException("no task of " + group);
        }
        String officer = group + matters.one(OFFICERS);
        if (claiming) {
            tasks.claim(task.getId(), officer);
            tasks.complete(task.getId(), said);
        } else {
            tasks.complete(task.getId(), officer, said);
        }
    }

    private void readBack(String id) {
        HistoricProcessInstance whole = history.createHistoricProcessInstanceQuery()
                .processInstanceId(id)
                .includeProcessVariables()
                .singleResult();
        List<HistoricActivityInstance> steps = history.createHistoricActivityInstanceQuery()
                .processInstanceId(id)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list();
        if (whole.getEndTime() == null || steps.stream().noneMatch(step -> "closed".equals(step.getActivityId()))) {
            throw new IllegalStateException("the process has not ended");
        }
    }

    @Override
    public void close() {
        // the engine is everybody's
    }
}
