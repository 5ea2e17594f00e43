package cn.qingsu.dispatch.language;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The language model behind a chat server. */
@Component
class ChatModel implements LanguageModel {

    private static final Logger log = LoggerFactory.getLogger(ChatModel.class);
    private static final int RERANK_TOKENS = 400;
    private static final int DRAFT_TOKENS = 1_000;

    private final @Nullable ChatServer server;
    private final Breaker breaker;

    ChatModel(LanguageSettings settings, Clock clock) {
        this.server = settings.isOn() ? new ChatServer(settings) : null;
        this.breaker = new Breaker(settings.failures(), settings.rest(), clock);
    }

    @Override
    public boolean isOn() {
        return server != null;
    }

    @Override
    public Answer<Reranking> rerank(Question question) {
        if (question.candidates().size() < 2) {
            return new Answer.Given<>(new Reranking(question.candidates(), ""), Duration.ZERO);
        }
        Veil veil = new Veil(question.names());
        return asked(
                Prompts.RERANK,
                Prompts.of(question, veil),
                RERANK_TOKENS,
                said -> Checks.reranking(said, question, veil));
    }

    @Override
    public Answer<Draft> draft(DraftOrder order) {
        Veil veil = new Veil(order.names());
        return asked(Prompts.DRAFT, Prompts.of(order, veil), DRAFT_TOKENS, said -> Checks.draft(said, order, veil));
    }

    private interface Reading<T> {
        T of(String said);
    }

    private <T> Answer<T> asked(String system, String user, int mostTokens, Reading<T> reading) {
        ChatServer asked = server;
        if (asked == null) {
            return new Answer.BuiltIn<>(Answer.Reason.OFF);
        }
        if (!breaker.admits()) {
            return new Answer.BuiltIn<>(Answer.Reason.RESTING);
        }
        long began = System.nanoTime();
        try {
            T value = reading.of(asked.ask(system, user, mostTokens));
            breaker.worked();
            return new Answer.Given<>(value, Duration.ofNanos(System.nanoTime() - began));
        } catch (Failure failure) {
            if (isItsHealth(failure.reason())) {
                breaker.failed();
            } else {
                breaker.worked();
            }
            log.info("went on without the language model: {}", failure.reason());
            return new Answer.BuiltIn<>(failure.reason());
        }
    }

    /** A model that declines or talks nonsense is well enough to be asked the next question. */
    private static boolean isItsHealth(Answer.Reason reason) {
        return switch (reason) {
            case TIMED_OUT, UNREACHABLE, BUSY, FAULTY, NOT_ADMITTED, TOO_LONG -> true;
            case OFF, RESTING, DECLINED, BROKEN, UNFOUNDED -> false;
        };
    }
}
