package cn.qingsu.dispatch.advice;

import cn.qingsu.dispatch.catalogue.Ruling;
import cn.qingsu.kernel.RequestId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who should lead a request.
 *
 * @param candidates at most three, the likeliest first
 * @param ruling what the catalogue says
 * @param similar past orders, typical cases first, at most three
 * @param silence why the learned model says nothing; null where it does
 * @param model the learning that spoke; null where none did
 */
public record Advice(
        List<Candidate> candidates,
        Ruling ruling,
        List<Similar> similar,
        @Nullable String silence,
        @Nullable Long model) {

    public Advice {
        candidates = List.copyOf(candidates);
        similar = List.copyOf(similar);
    }

    /**
     * A past order that is like it. Whether an officer may see it is for whoever shows it to ask.
     *
     * @param typical it is kept as typical
     * @param likeness from 0 to 1; null where it was found by category and place
     */
    public record Similar(
            RequestId request, boolean typical, @Nullable Double likeness) {}
}
