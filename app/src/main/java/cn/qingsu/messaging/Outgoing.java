package cn.qingsu.messaging;

/**
 * A message at the moment of its sending. Its text form shows nothing of it.
 *
 * @param id the same for every try, so that whoever carries it can know it again
 * @param address in clear
 */
public record Outgoing(MessageId id, String address, Rendered text) {

    @Override
    public String toString() {
        return "Outgoing[" + id + "]";
    }
}
