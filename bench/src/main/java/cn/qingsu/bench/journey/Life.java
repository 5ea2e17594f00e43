package cn.qingsu.bench.journey;

import cn.qingsu.bench.city.Matter;
import cn.qingsu.bench.city.Matters;
import cn.qingsu.bench.city.Staff;
import cn.qingsu.bench.http.Answer;
import cn.qingsu.bench.http.Json;
import cn.qingsu.bench.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One request, from step to step. Every command answers the version that the next must name. Not for several threads. */
public final class Life {

    private static final String REQUESTS = "/api/v1/requests";

    private final Calls caller;
    private final Matters matters;
    private final Staff staff;
    private final Matter matter;
    private String id = "";
    private String number = "";
    private int version;

    public Life(Calls caller, Matters matters, Staff staff) {
        this.caller = caller;
        this.matters = matters;
        this.staff = staff;
        this.matter = matters.next();
    }

    /** What the API shows of the case. */
    public record Seen(int version, String state) {}

    /** The key of its form. */
    public String key() {
        return matter.key();
    }

    /** The number that the citizen knows; empty until it is registered. */
    public String number() {
        return number;
    }

    /** The newest version that was acknowledged, or that was looked at. */
    public int version() {
        return version;
    }

    /** Does a step.
     *
     * @throws StepFailed if it was not acknowledged; it may be taken again
     */
    public void take(Step step) throws StepFailed {
        switch (step) {
            case REGISTER -> register();
            case DISPATCH -> act(step, matters.one(staff.dispatchers()), acceptance(), dispatch());
            case ACKNOWLEDGE -> acknowledge();
            case REPLY -> act(step, matter.street().clerk(), contact(), reply());
            case RESOLVE -> act(step, matter.street().clerk(), acknowledgement(), contact(), reply());
            case APPROVE -> approve();
            case CALL_BACK -> callBack();
            case READ -> readBack();
            case SEARCH -> search();
        }
    }

    /** Looks at the case, and names what it finds as the version from now on. */
    public Seen look() throws StepFailed {
        Answer answer = caller.call(Step.READ, Request.get(REQUESTS + "/" + id).as(matters.one(staff.callers())));
        JsonNode shown = Json.tree(answer);
        version = shown.path("version").asInt();
        return new Seen(version, shown.path("state").asString());
    }

    /** Sends the form again, as whoever got no answer does; answers the number that it is given now. */
    public String registerAgain() throws StepFailed {
        return caller.field(Step.REGISTER, caller.call(Step.REGISTER, form()), "number");
    }

    private Request form() {
        byte[] told = Json.object(
                "channel", "PHONE",
                "text", matter.text(),
                "address", matter.address(),
                "street", matter.street().code(),
                "category", matter.category(),
                "name", matter.name(),
                "phone", matter.phone(),
                "callback", true);
        return Request.post(REQUESTS, told)
                .with("Idempotency-Key", matter.key())
                .as(matters.one(staff.agents()));
    }

    private void register() throws StepFailed {
        Answer answer = caller.call(Step.REGISTER, form());
        id = caller.field(Step.REGISTER, answer, "id");
        number = caller.field(Step.REGISTER, answer, "number");
        version = 1;
    }

    private static Map<String, Object> acceptance() {
        return Map.of("action", "accept");
    }

    private Map<String, Object> dispatch() {
        return Map.of("action", "dispatch", "unit", matter.street().code(), "note", "请到现场核实处理，按时答复。");
    }

    private static Map<String, Object> acknowledgement() {
        return Map.of("action", "acknowledge");
    }

    private static Map<String, Object> contact() {
        return Map.of("action", "record-contact", "reached", true, "note", "已电话联系，约定现场查看。");
    }

    private Map<String, Object> reply() {
        return Map.of(
                "action",
                "reply",
                "account",
                "工作人员到" + matter.address() + "现场核实，情况属实，已协调责任单位完成整改，并安排人员每日巡查。",
                "publicText",
                "您好，您反映的" + matter.address() + "的问题，我们已到现场核实并处理完毕，后续将加强巡查。感谢您的关心。",
                "claim",
                "SOLVED");
    }

    /** Several commands as one act. */
    @SafeVarargs
    private void act(Step step, String token, Map<String, Object>... steps) throws StepFailed {
        command(step, token, "commands", "steps", List.of(steps));
    }

    private void acknowledge() throws StepFailed {
        command(Step.ACKNOWLEDGE, matter.street().clerk(), "commands/acknowledge");
    }

    private void approve() throws StepFailed {
        command(Step.APPROVE, matters.one(staff.reviewers()), "commands/approve");
    }

    /** Solved and satisfied, which closes it. */
    private void callBack() throws StepFailed {
        command(
                Step.CALL_BACK,
                matters.one(staff.callers()),
                "callbacks",
                "contacted",
                true,
                "solved",
                "SOLVED",
                "satisfied",
                "SATISFIED",
                "words",
                "处理得很及时，谢谢");
    }

    private void readBack() throws StepFailed {
        Answer answer = caller.call(Step.READ, Request.get(REQUESTS + "/" + id).as(matters.one(staff.callers())));
        String state = caller.field(Step.READ, answer, "state");
        if (!state.equals("CLOSED")) {
            throw caller.failed(Step.READ, Failure.WRONG, "the case is " + state);
        }
    }

    private void search() throws StepFailed {
        Answer answer = caller.call(
                Step.SEARCH, Request.get(REQUESTS + "?number=" + number).as(matters.one(staff.agents())));
        if (!answer.text().contains(id)) {
            throw caller.failed(Step.SEARCH, Failure.WRONG, "not found: " + answer);
        }
    }

    private void command(Step step, String token, String path, Object... fields) throws StepFailed {
        List<Object> body = new ArrayList<>(List.of("version", version));
        body.addAll(List.of(fields));
        Answer answer = caller.call(
                step,
                Request.post(REQUESTS + "/" + id + "/" + path, Json.object(body.toArray()))
                        .as(token));
        version = Integer.parseInt(caller.field(step, answer, "version"));
    }
}
