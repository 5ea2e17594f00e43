package cn.qingsu.bench.city;

import java.util.List;

/**
 * The sessions of those who work at the hotline, by what they do; tokens for the API.
 *
 * @param agents register and accept
 * @param dispatchers dispatch
 * @param reviewers approve
 * @param callers call back
 */
public record Staff(List<String> agents, List<String> dispatchers, List<String> reviewers, List<String> callers) {

    public Staff {
        agents = List.copyOf(agents);
        dispatchers = List.copyOf(dispatchers);
        reviewers = List.copyOf(reviewers);
        callers = List.copyOf(callers);
    }
}
