package cn.qingsu.request;

import cn.qingsu.city.SlaCode;
import org.jspecify.annotations.Nullable;

/** What a request has used up, and which petitions of its unit are open. Changed by {@link Applying} alone. */
final class Tally {

    /** 1 while first handled; one more for each redo. */
    int round = 1;

    /** Returns asked so far, the open one included. */
    int returns;

    /** The limit of the clause by which it was dispatched last; null for the category's own. */
    @Nullable
    SlaCode sla;

    int extensions;

    /** Working days granted so far, together. */
    int extensionDays;

    @Nullable
    Long returnPetition;

    @Nullable
    Long extensionPetition;

    /** Working days that the open petition asks for. */
    int extensionAsked;

    @Nullable
    Long parkingPetition;

    /** Calendar days that the open petition asks for. */
    int parkingAsked;

    /** Calendar days parked so far, all parkings together, as far as they are not given back. */
    int parkedDays;

    /** Whether the requester has objected to not being accepted; it is possible once. */
    boolean objected;

    boolean everDispatched;

    /** False once the first lead was changed by an upheld return, a re-dispatch or a consultation (rules 7). */
    boolean firstAccurate = true;

    /** Reviews that agreed to hold the request unreasonable; two are needed. */
    int exclusionReviews;
}
