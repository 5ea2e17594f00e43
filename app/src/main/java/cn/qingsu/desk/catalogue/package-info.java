/** The dispatch catalogue's pages: its list, a clause with its history and editor, the questions put to it. */
@NullMarked
package cn.qingsu.desk.catalogue;

import org.jspecify.annotations.NullMarked;
