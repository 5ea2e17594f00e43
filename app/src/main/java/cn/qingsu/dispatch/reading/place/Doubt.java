package cn.qingsu.dispatch.reading.place;

/** Why a text does not tell the place by itself. */
public enum Doubt {
    /** Several areas bear the name. */
    SAME_NAME,
    /** The text tells of several places. */
    SEVERAL_PLACES,
    /** A community is named together with a district in which it does not lie. */
    CONTRADICTION,
    /** A letter is wrong, and several names are as near. */
    MISSPELT,
    /** Only a road is named, after which an area is called. */
    ROAD_ONLY,
    /** An estate, a market and so on is called like an area. */
    NAMED_AFTER,
    /** The name may be part of a firm's, a person's or a product's name. */
    IN_A_NAME,
    /** The name is also a plain word. */
    PLAIN_WORD,
    /** The text says another place than the pin on the map. */
    PIN_ELSEWHERE
}
