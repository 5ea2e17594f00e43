package cn.qingsu.request;

import cn.qingsu.journal.Author;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.RequestId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What somebody wants to do with a request at once: one command, or several one after another, of which all stand or none does.
 *
 * @param admitting who may
 * @param maySee whether whoever acts may see another request that a command names
 */
record Act(
        RequestId id,
        List<Command> commands,
        Alongside alongside,
        Admitting admitting,
        Predicate<ServiceRequest> maySee) {

    /** How many steps an act may have; the longest way that one officer goes at once has five. */
    static final int MOST = 10;

    Act {
        commands = List.copyOf(commands);
        if (commands.isEmpty()) {
            throw new IllegalArgumentException("nothing to do");
        }
    }

    /** Who may do it now. */
    interface Admitting {
        /** @param first whether it is the act's first command, which was decided on what somebody saw */
        Decision<Context> check(ServiceRequest request, Command command, boolean first);
    }

    /** The rule for one command. */
    interface Rule {
        Decision<List<RequestEvent>> decide(
                ServiceRequest request, Command command, Context context, Predicate<ServiceRequest> maySee);
    }

    /** What the whole act has made of the request, not yet written. */
    record Happened(Ledger.Posting posting, Author author, List<RequestEvent> events) {}

    /** What can be refused without a look at the request. */
    Optional<Refusal> unkeepable() {
        if (commands.size() > MOST) {
            return Optional.of(new Refusal("too-many-steps", "系统约定", "一次最多提交 " + MOST + " 个步骤，请分次提交。"));
        }
        if (commands.size() > 1 && commands.stream().anyMatch(Act::takesOthers)) {
            return Optional.of(new Refusal("not-together", "规则 1：并单", "并单和更换主件涉及其他诉求，请单独提交。"));
        }
        return commands.stream().map(Words::check).flatMap(Optional::stream).findFirst();
    }

    private static boolean takesOthers(Command command) {
        return command instanceof Command.Merge
                || command instanceof Command.ChangeLead
                || command instanceof Command.FollowMaster;
    }

    /** Lets all of it happen to {@code request}, or answers why one step cannot; then what has happened is to be forgotten. */
    Decision<Happened> on(ServiceRequest request, Ledger.Posting posting, Rule rule) {
        List<RequestEvent> events = new ArrayList<>();
        Author author = Author.SYSTEM;
        for (int step = 0; step < commands.size(); step++) {
            Command command = commands.get(step);
            Decision<Context> admitted = admitting.check(request, command, step == 0);
            Decision<List<RequestEvent>> decided =
                    admitted.then(context -> rule.decide(request, command, context, maySee));
            if (!(admitted instanceof Decision.Accepted<Context>(Context context))
                    || !(decided instanceof Decision.Accepted<List<RequestEvent>>(List<RequestEvent> now))) {
                return told(step, decided);
            }
            posting.add(now, context);
            events.addAll(now);
            author = context.author();
        }
        return Decision.accepted(new Happened(posting, author, List.copyOf(events)));
    }

    /** Says which of several steps was refused. */
    private <T> Decision<T> told(int step, Decision<?> refused) {
        Refusal why = ((Decision.Refused<?>) refused).refusal();
        return Decision.refused(
                why.code(),
                why.clause(),
                commands.size() == 1
                        ? why.message()
                        : "共 " + commands.size() + " 步，第 " + (step + 1) + " 步未能进行，均未提交：" + why.message());
    }
}
