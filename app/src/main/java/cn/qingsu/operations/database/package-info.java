/** The data directory and the PostgreSQL that lives in it. */
@NullMarked
package cn.qingsu.operations.database;

import org.jspecify.annotations.NullMarked;
