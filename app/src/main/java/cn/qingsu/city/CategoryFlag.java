package cn.qingsu.city;

/** What is usual for requests of a category. */
public enum CategoryFlag {
    EMERGENCY("常含紧急情形", 'E'),
    WHISTLE("常需吹哨", 'W'),
    REPEAT("易重复反映", 'R'),
    PRIVATE("默认保密", 'P'),
    ENTERPRISE("涉企", 'B'),
    MEDIATION("常需调解或超出职责", 'O');

    private final String label;
    private final char letter;

    CategoryFlag(String label, char letter) {
        this.label = label;
        this.letter = letter;
    }

    public String label() {
        return label;
    }

    /** The flag's letter in the taxonomy. */
    public char letter() {
        return letter;
    }
}
