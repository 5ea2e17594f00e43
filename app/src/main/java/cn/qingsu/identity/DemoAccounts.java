package cn.qingsu.identity;

import java.util.List;

/** The demonstration city's accounts: invented people with a password that everybody knows ({@code qingsu.demo.accounts=true}). */
public interface DemoAccounts {

    /** All of them, in the order of a case's way; empty where the switch is off. */
    List<DemoAccount> all();

    /** The logins of those that an earlier start opened and that can still be used though the switch is now off. */
    List<String> leftOpen();
}
