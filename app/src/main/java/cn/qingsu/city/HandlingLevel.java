package cn.qingsu.city;

/** At which height requests of a category are usually handled. */
public enum HandlingLevel {
    MUNICIPAL("市级", 'M'),
    DISTRICT("区(市)", 'D'),
    STREET("镇街直办", 'S'),
    UTILITY("公用企业", 'U');

    private final String label;
    private final char letter;

    HandlingLevel(String label, char letter) {
        this.label = label;
        this.letter = letter;
    }

    public String label() {
        return label;
    }

    /** The level's letter in the taxonomy. */
    public char letter() {
        return letter;
    }
}
