package cn.qingsu.identity;

/** What a start says about the kind of its city ({@code qingsu.demo.start}). The first start decides, and it is kept. */
public enum CityStart {
    /** A demonstration city; refused where the city is a real one. */
    DEMONSTRATION,
    /** A real city from now on, whatever it was. */
    REAL,
    /** As it was decided before; a demonstration city if nobody did. */
    AS_BEFORE_OR_DEMONSTRATION,
    /** As it was decided before; a real city if nobody did. */
    AS_BEFORE_OR_REAL;

    boolean isDemonstrationAtFirst() {
        return this == DEMONSTRATION || this == AS_BEFORE_OR_DEMONSTRATION;
    }
}
