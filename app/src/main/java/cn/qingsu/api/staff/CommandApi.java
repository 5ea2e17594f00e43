package cn.qingsu.api.staff;

import cn.qingsu.api.problem.BadBody;
import cn.qingsu.api.problem.Completeness;
import cn.qingsu.api.problem.Problem.FieldProblem;
import cn.qingsu.api.problem.Unreadable;
import cn.qingsu.followup.CallbackAnswers;
import cn.qingsu.followup.Callbacks;
import cn.qingsu.followup.MissedCall;
import cn.qingsu.identity.Officer;
import cn.qingsu.intake.attachment.Attaching;
import cn.qingsu.intake.attachment.NewFile;
import cn.qingsu.intake.attachment.Purpose;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CaseState;
import cn.qingsu.request.Command;
import cn.qingsu.request.Commands;
import cn.qingsu.request.ServiceRequests;
import cn.qingsu.telephony.Handovers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every command, under its name in the state graph. What follows from a call-back is decided by followup, never by the caller. */
@RestController
@RequestMapping("/api/v1/requests/{id}")
@Tag(name = "命令", description = "办理诉求；每条命令都须带上所依据的版本号 version")
class CommandApi {

    private static final String VERSION = "version";

    private final ServiceRequests requests;
    private final Callbacks callbacks;
    private final Attaching attaching;
    private final Handovers handovers;
    private final JsonMapper json;

    CommandApi(
            ServiceRequests requests, Callbacks callbacks, Attaching attaching, Handovers handovers, JsonMapper json) {
        this.handovers = handovers;
        this.requests = requests;
        this.callbacks = callbacks;
        this.attaching = attaching;
        this.json = json;
    }

    /** A try that nobody answered. */
    public record NotReached(@Nullable String note) {}

    @PostMapping("/commands/{action}")
    @Operation(summary = "执行命令")
    Decision<CaseState> command(
            @PathVariable String id,
            @PathVariable String action,
            @AuthenticationPrincipal Officer officer,
            @RequestBody ObjectNode body) {
        Optional<Class<? extends Command>> kind = Commands.kind(action);
        if (kind.isEmpty()) {
            return Decision.refused("unknown-command", "接口文档：命令", "没有这条命令，请查看接口文档。");
        }
        int version = version(body);
        if (kind.get() == Command.RecordCallback.class) {
            return callback(id, version, officer, read(body, CallbackAnswers.class));
        }
        if (kind.get() == Command.NoteCallbackTry.class) {
            return missed(id, version, officer, read(body, NotReached.class)).map(MissedCall::state);
        }
        List<NewFile> files = files(action, body);
        Command command = read(body, kind.get());
        return Ids.request(id).then(request -> perform(request, version, officer, List.of(command), files));
    }

    private Decision<CaseState> perform(
            RequestId request, int version, Officer officer, List<Command> commands, List<NewFile> files) {
        return attaching
                .with(request, files, alongside -> requests.perform(request, version, officer, commands, alongside))
                .map(now -> {
                    push(request, officer, commands);
                    return now;
                });
    }

    /** As where a page transfers: the transfer stands, whatever comes of it; that the record did not arrive is seen at the case. */
    private void push(RequestId request, Officer officer, List<Command> commands) {
        commands.stream()
                .filter(Command.Transfer.class::isInstance)
                .map(Command.Transfer.class::cast)
                .reduce((earlier, later) -> later)
                .ifPresent(transfer -> handovers.push(request, transfer.service(), officer));
    }

    /** Several as one act; the whole is refused if one step is. */
    @PostMapping("/commands")
    @Operation(
            summary = "依次执行多条命令",
            description = "如受理并转办、签收并答复。steps 中每一步写明命令名 action 和该命令的字段；前一步成立后再判断后一步，任何一步被拒绝则全部不提交。回访请用 callbacks。")
    Decision<CaseState> steps(
            @PathVariable String id, @AuthenticationPrincipal Officer officer, @RequestBody ObjectNode body) {
        int version = version(body);
        List<NewFile> files = new ArrayList<>();
        List<Command> commands = new ArrayList<>();
        for (ObjectNode step : stepsOf(body)) {
            JsonNode action = step.remove("action");
            Optional<Class<? extends Command>> kind =
                    action == null ? Optional.empty() : Commands.kind(action.asString(""));
            if (kind.isEmpty() || isCallback(kind.get())) {
                return Decision.refused(
                        "unknown-command", "接口文档：命令", "第 " + (commands.size() + 1) + " 步没有这条命令，请查看接口文档。");
            }
            files.addAll(files(action.asString(), step));
            commands.add(read(step, kind.get()));
        }
        return Ids.request(id).then(request -> perform(request, version, officer, commands, files));
    }

    private static boolean isCallback(Class<? extends Command> kind) {
        return kind == Command.RecordCallback.class || kind == Command.NoteCallbackTry.class;
    }

    private static List<ObjectNode> stepsOf(ObjectNode body) {
        List<ObjectNode> steps = body.path("steps")
                .valueStream()
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .toList();
        if (steps.isEmpty() || steps.size() != body.path("steps").size()) {
            String message = "请在 steps 中按顺序写明各步，每步写明 action。";
            throw new BadBody(
                    new Refusal("field-missing", "接口文档：命令", message),
                    List.of(new FieldProblem("steps", "field-missing", message)));
        }
        return steps;
    }

    @PostMapping("/callbacks")
    @Operation(summary = "登记回访结果", description = "后续处置（办结、再次交办、解释、认定等）由决策表决定。")
    Decision<CaseState> callback(
            @PathVariable String id, @AuthenticationPrincipal Officer officer, @RequestBody ObjectNode body) {
        int version = version(body);
        return callback(id, version, officer, read(body, CallbackAnswers.class));
    }

    @PostMapping("/callbacks/missed")
    @Operation(summary = "登记回访未接通", description = "3 次未接通、且分布在至少 2 个时段的，按“联系不上”办结，不计入各项比率。")
    Decision<MissedCall> missed(
            @PathVariable String id, @AuthenticationPrincipal Officer officer, @RequestBody ObjectNode body) {
        int version = version(body);
        return missed(id, version, officer, read(body, NotReached.class));
    }

    private Decision<CaseState> callback(String id, int version, Officer officer, CallbackAnswers answers) {
        return Ids.request(id).then(request -> callbacks.record(request, version, officer, answers));
    }

    private Decision<MissedCall> missed(String id, int version, Officer officer, NotReached said) {
        Decision<RequestId> request = Ids.request(id);
        return request.then(known -> callbacks.notReached(known, version, officer, said.note()));
    }

    /** Takes the tokens of uploaded files out of the body; pictures of before and after belong to a reply. */
    private static List<NewFile> files(String action, ObjectNode body) {
        List<NewFile> files = new ArrayList<>();
        if (action.equals("reply")) {
            files.addAll(NewFile.of(tokens(body, "before"), Purpose.BEFORE));
            files.addAll(NewFile.of(tokens(body, "after"), Purpose.AFTER));
        }
        return files;
    }

    private static List<String> tokens(ObjectNode body, String field) {
        JsonNode tokens = body.remove(field);
        return tokens == null
                ? List.of()
                : tokens.valueStream().map(JsonNode::asString).toList();
    }

    /** Takes the version out of the body, so that the rest is the command. */
    private static int version(ObjectNode body) {
        JsonNode version = body.remove(VERSION);
        if (version == null || !version.isInt()) {
            String message = "请带上查看时的版本号 version（整数）。";
            throw new BadBody(
                    new Refusal("field-missing", "规则 2 第 5 条：两人同时处理时以先提交者为准", message),
                    List.of(new FieldProblem(VERSION, "field-missing", message)));
        }
        return version.intValue();
    }

    private <T> T read(ObjectNode body, Class<T> kind) {
        try {
            return Completeness.check(json.treeToValue(body, kind));
        } catch (JacksonException unreadable) {
            throw Unreadable.told(unreadable);
        }
    }
}
