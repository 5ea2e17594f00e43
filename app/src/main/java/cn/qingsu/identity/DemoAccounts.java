package cn.qingsu.identity;

import java.util.List;

/** The demonstration city's accounts: invented people with a password that everybody knows . */
public interface DemoAccounts {

    /** Whether this is a demonstration city. */
    boolean isDemonstration();

    /** All of them, in the order of a case's way; empty in a real city. */
    List<DemoAccount> all();

    /** The logins of those that an earlier start opened and that can still be used though the city is now a real one. */
    List<String> leftOpen();
}
