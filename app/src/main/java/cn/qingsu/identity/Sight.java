package cn.qingsu.identity;

/**
 * What one officer may see of one case.
 *
 * @param mayOpen the case itself
 * @param maySeeIdentity the requester's masked name and phone
 * @param mayReveal name and phone unmasked, for a stated purpose, which is logged
 */
public record Sight(boolean mayOpen, boolean maySeeIdentity, boolean mayReveal) {

    public static final Sight NONE = new Sight(false, false, false);

    public Sight {
        if ((mayReveal && !maySeeIdentity) || (maySeeIdentity && !mayOpen)) {
            throw new IllegalArgumentException("more sight includes less");
        }
    }

    /** What either allows: an officer with two grants sees what the better one shows. */
    public Sight or(Sight other) {
        return new Sight(
                mayOpen || other.mayOpen, maySeeIdentity || other.maySeeIdentity, mayReveal || other.mayReveal);
    }
}
