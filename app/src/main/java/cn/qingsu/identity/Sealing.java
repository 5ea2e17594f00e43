package cn.qingsu.identity;

/** Seals texts that may hold personal data, such as drafts and the numbers of calls, with the key outside the database. */
public interface Sealing {

    /** @param place names where the text is kept; what is sealed for one place does not open in another */
    byte[] seal(String clear, String place);

    /**
     * What {@link #seal} was given.
     *
     * @throws IllegalStateException if it was sealed for another place, by a key that is gone, or was changed
     */
    String open(byte[] sealed, String place);
}
