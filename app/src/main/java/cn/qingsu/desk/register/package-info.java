/** Registering a request at the desk. */
@NullMarked
package cn.qingsu.desk.register;

import org.jspecify.annotations.NullMarked;
