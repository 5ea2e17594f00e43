package cn.qingsu.identity;

/**
 * The key file is missing, unreadable or another database's: names and phones cannot be read, and nothing may be sealed with
 * another key. The message is one line for the operator.
 */
@SuppressWarnings("serial")
public final class KeyFileFault extends RuntimeException {

    KeyFileFault(String message) {
        super(message);
    }
}
