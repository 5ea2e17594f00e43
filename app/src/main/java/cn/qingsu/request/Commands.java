package cn.qingsu.request;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of {@link Command} by their action names, so that forms, the API and the state graph agree. */
public final class Commands {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private static final Map<String, Class<? extends Command>> KINDS =
            kinds().collect(Collectors.toUnmodifiableMap(Commands::action, Function.identity()));

    private Commands() {}

    /** {@code ask-supplement} for {@code AskSupplement}. */
    static String action(Class<? extends Command> kind) {
        return HUMP.matcher(kind.getSimpleName()).replaceAll("-").toLowerCase(java.util.Locale.ROOT);
    }

    /** The record to read a command of that name into; empty for an unknown name. */
    public static Optional<Class<? extends Command>> kind(String action) {
        return Optional.ofNullable(KINDS.get(action));
    }

    public static List<String> actions() {
        return KINDS.keySet().stream().sorted().toList();
    }

    private static Stream<Class<? extends Command>> kinds() {
        return Arrays.stream(Command.class.getPermittedSubclasses())
                .flatMap(kind -> kind.isSealed() ? Arrays.stream(kind.getPermittedSubclasses()) : Stream.of(kind))
                .map(kind -> kind.asSubclass(Command.class));
    }
}
