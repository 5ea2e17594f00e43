package cn.qingsu.dispatch.language;

import java.util.List;

/**
 * Who of {@code candidates} is responsible for a matter.
 *
 * @param text the citizen's, as it is: personal data is removed here
 * @param names of people that must not be told, as far as they are known
 */
public record Question(String text, String category, String place, List<Candidate> candidates, List<String> names) {

    public Question {
        candidates = List.copyOf(candidates);
        names = List.copyOf(names);
    }

    @Override
    public String toString() {
        return "Question[" + candidates.size() + " candidates]";
    }
}
