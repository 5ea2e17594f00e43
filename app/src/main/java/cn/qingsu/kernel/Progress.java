package cn.qingsu.kernel;

/** Is told how far a long piece of work has come, so that whoever waits can be shown a bar, a rate and the time left. */
@FunctionalInterface
public interface Progress {

    /** For work that nobody watches. */
    Progress SILENT = (done, total) -> {};

    /**
     * @param done units of work finished so far
     * @param total units of work in all, as far as known; 0 while unknown
     */
    void at(long done, long total);
}
