package cn.qingsu.desk.search;

import cn.qingsu.desk.shell.Desk;
import cn.qingsu.journal.Event;

/** A view that everybody at a desk had is there no more: its owner or another leader of that desk has taken it back. */
record ViewWithdrawnFromDesk(Desk desk) implements Event {}
