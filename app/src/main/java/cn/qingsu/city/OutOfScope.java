package cn.qingsu.city;

import java.util.List;
import java.util.Optional;

/** The catalogue of situations beyond the hotline's remit (rules 4.2), from memory. */
public interface OutOfScope {

    /** Also finds situations that are no longer valid. */
    Optional<Situation> find(SituationCode code);

    /** All situations valid today, by code. */
    List<Situation> all();

    /** Situations valid today with {@code text} in their description or class. */
    List<Situation> named(String text, int limit);
}
