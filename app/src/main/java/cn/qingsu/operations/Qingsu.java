package cn.qingsu.operations;

import cn.qingsu.QingsuApplication;
import org.springframework.boot.SpringApplication;

/** The command line's entrance. */
public final class Qingsu {

    private Qingsu() {}

    public static void main(String[] args) {
        SpringApplication.run(QingsuApplication.class, args);
    }
}
