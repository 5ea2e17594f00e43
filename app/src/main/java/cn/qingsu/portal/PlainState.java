package cn.qingsu.portal;

import cn.qingsu.portal.words.Words;
import cn.qingsu.request.State;
import java.util.List;
import java.util.stream.Stream;

/**
 * A state in words that need no explanation.
 *
 * @param headline what is going on now
 * @param tone the colour family of the visual system, always beside words
 * @param next what is still to come, in order
 */
record PlainState(String headline, String tone, List<String> next) {

    static PlainState of(State state, Words words) {
        return switch (state) {
            case REGISTERED -> told(state, "blue", words, "passed", "handled", "rated", "done");
            case SUPPLEMENT_PENDING -> told(state, "amber", words, "passed", "handled", "done");
            case DISPATCH_PENDING, RETURN_REVIEW, CONSULTING, DISPATCHED ->
                told(state, "blue", words, "handled", "rated", "done");
            case IN_PROGRESS, REPLIED, REPLY_REJECTED -> told(state, "blue", words, "answered", "rated", "done");
            case REDO -> told(state, "blue", words, "answered-again", "rated", "done");
            case CALLBACK_PENDING -> told(state, "amber", words, "done");
            case CALLED_BACK -> told(state, "blue", words, "done");
            case MERGED -> told(state, "blue", words, "told");
            case ANSWERED, CLOSED, ARCHIVED -> told(state, "green", words);
            case TRANSFERRED -> told(state, "red", words);
            case NOT_ACCEPTED, WITHDRAWN, DRAFT, VOID -> told(state, "grey", words);
        };
    }

    private static PlainState told(State state, String tone, Words words, String... next) {
        return new PlainState(
                words.say("state." + state.name()),
                tone,
                Stream.of(next).map(step -> words.say("next." + step)).toList());
    }
}
