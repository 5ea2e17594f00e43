package cn.qingsu.city;

/** Where the unit that a lead rule means is looked for. */
public enum LeadScope {
    /** The street or town of the place. */
    STREET,
    /** The district's own government. */
    DISTRICT,
    /** A bureau of the district of the place. */
    BUREAU,
    /** A department of the city. */
    DEPARTMENT,
    /** The company that serves the place. */
    UTILITY,
    /** The hotline centre, which finds out. */
    CENTRE
}
