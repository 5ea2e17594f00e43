package cn.qingsu.operations.console;

/** A fault that an operator can mend, told in one plain Chinese line; shown without a stack trace. */
public final class PlainFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    public PlainFault(String line) {
        super(line);
    }

    public PlainFault(String line, Throwable cause) {
        super(line, cause);
    }

    /** The line to show. */
    public String line() {
        return String.valueOf(getMessage());
    }
}
