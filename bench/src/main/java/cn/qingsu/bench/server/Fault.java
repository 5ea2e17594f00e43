package cn.qingsu.bench.server;

/** Something that keeps a scenario from being run, said in a line. */
public final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Fault(String line) {
        super(line);
    }
}
