package cn.qingsu.desk.inhand;

import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.RequestId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is at a case.
 *
 * @param inHand null if nobody does it
 * @param looking who has it open, by page
 */
public record Crowd(RequestId request, @Nullable InHand inHand, List<AtCase> looking) {

    /** What a page shows; the reader himself is left out of the names. */
    public record Seen(
            String id, List<String> names, @Nullable Holder inHand) {}

    /**
     * Who does it.
     *
     * @param until ISO instant
     */
    public record Holder(String name, boolean mine, String until, boolean given) {}

    boolean isEmpty() {
        return inHand == null && looking.isEmpty();
    }

    public Seen seenBy(AccountId reader) {
        return new Seen(
                request.toString(),
                looking.stream()
                        .filter(each -> !each.account().equals(reader))
                        .map(AtCase::name)
                        .distinct()
                        .toList(),
                inHand == null
                        ? null
                        : new Holder(
                                inHand.name(),
                                inHand.account().equals(reader),
                                inHand.until().toString(),
                                inHand.given()));
    }

    /** Colleagues of the same unit, and whoever has the case open, which was allowed when it was opened. */
    boolean concerns(Officer officer) {
        String unit = officer.unit().value();
        return Stream.concat(
                                Stream.ofNullable(inHand).map(InHand::unit),
                                looking.stream().map(AtCase::unit))
                        .anyMatch(unit::equals)
                || looking.stream().anyMatch(each -> Objects.equals(each.account(), officer.account()));
    }
}
