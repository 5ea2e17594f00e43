package cn.qingsu.bench.crash;

import cn.qingsu.bench.server.Server;
import java.util.random.RandomGenerator;

/** What is killed, without warning. */
enum Blow {
    APPLICATION("application") {
        @Override
        void strike(Server server, RandomGenerator random) {
            server.kill();
        }
    },
    POSTMASTER("PostgreSQL") {
        @Override
        void strike(Server server, RandomGenerator random) {
            server.killDatabase();
        }
    },
    /** PostgreSQL then ends all its connections and recovers, since shared memory may be spoilt. */
    BACKEND("a backend") {
        @Override
        void strike(Server server, RandomGenerator random) {
            server.killBackend(random);
        }
    },
    BOTH("both") {
        @Override
        void strike(Server server, RandomGenerator random) {
            server.killDatabase();
            server.kill();
        }
    };

    private final String label;

    Blow(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    abstract void strike(Server server, RandomGenerator random);
}
