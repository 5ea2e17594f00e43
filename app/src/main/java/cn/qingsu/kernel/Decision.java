package cn.qingsu.kernel;

import java.util.function.Function;

/**
 * What a rule answers to a command: accepted with a value, or refused with a reason. A refusal is a value; an exception is
 * a fault.
 */
public sealed interface Decision<T> {

    /** The command was carried out; {@code value} tells what came of it. */
    record Accepted<T>(T value) implements Decision<T> {}

    /** The command was not carried out and nothing has changed. */
    record Refused<T>(Refusal refusal) implements Decision<T> {

        /** The same refusal where another kind of value would have been answered. */
        public <U> Refused<U> cast() {
            return new Refused<>(refusal);
        }
    }

    static <T> Decision<T> accepted(T value) {
        return new Accepted<>(value);
    }

    static <T> Decision<T> refused(String code, String clause, String message) {
        return new Refused<>(new Refusal(code, clause, message));
    }

    default boolean isAccepted() {
        return this instanceof Accepted;
    }

    default <U> Decision<U> map(Function<? super T, ? extends U> change) {
        return switch (this) {
            case Accepted<T>(T value) -> accepted(change.apply(value));
            case Refused<T> refused -> refused.cast();
        };
    }

    default <U> Decision<U> then(Function<? super T, Decision<U>> next) {
        return switch (this) {
            case Accepted<T>(T value) -> next.apply(value);
            case Refused<T> refused -> refused.cast();
        };
    }

    /**
     * The accepted value, where a refusal would be a fault of the program.
     *
     * @throws IllegalStateException if refused
     */
    default T orElseThrow() {
        return switch (this) {
            case Accepted<T>(T value) -> value;
            case Refused<T>(Refusal refusal) -> throw new IllegalStateException("refused: " + refusal.code());
        };
    }
}
