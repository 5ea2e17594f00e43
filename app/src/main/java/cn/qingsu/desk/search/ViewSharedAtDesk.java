package cn.qingsu.desk.search;

import cn.qingsu.desk.shell.Desk;
import cn.qingsu.journal.Event;

/** A leader lets everybody at a desk have a view of his, in whatever unit. */
record ViewSharedAtDesk(Desk desk) implements Event {}
