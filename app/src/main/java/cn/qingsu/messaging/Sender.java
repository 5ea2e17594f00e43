package cn.qingsu.messaging;

/**
 * Carries messages of one channel: the port that e-mail, short messages and others plug into. Several nodes send at once. It
 * must come back within {@value #LONGEST_SECONDS} seconds, keep nothing, and log neither addresses nor texts.
 */
public interface Sender {

    /** How long one sending may take at most. */
    int LONGEST_SECONDS = 120;

    MessageChannel channel();

    /** Whether it knows where to send; else messages of its channel wait. */
    boolean isConfigured();

    /** Hands a message over. Failures are answered, not thrown. */
    Delivery send(Outgoing message);
}
