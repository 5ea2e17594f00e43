package cn.qingsu.intake;

import java.util.List;
import java.util.Optional;

/** The words of danger (rules 4, step 1). A page that sees one in what is being written says at once whom to call. */
public interface EmergencyWords {

    /** Those that {@code text} contains; empty if there is no sign of danger. */
    List<EmergencyWord> in(String text);

    /** What to tell the writer at once, naming the number to call first; empty if there is no sign of danger. */
    Optional<String> advice(String text);

    /** All words valid today, for pages that look while somebody types. */
    List<EmergencyWord> all();
}
