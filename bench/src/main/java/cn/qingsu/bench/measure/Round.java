package cn.qingsu.bench.measure;

/** What a worker does over and over. */
public interface Round extends AutoCloseable {

    /**
     * Does it once and records it.
     *
     * @return whether it was done to its end
     */
    boolean go();

    @Override
    void close();
}
