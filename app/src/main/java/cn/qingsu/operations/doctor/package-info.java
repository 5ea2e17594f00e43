/** Looks whether the installation is well: one finding a line, each 正常, 注意 or 故障. */
@NullMarked
package cn.qingsu.operations.doctor;

import org.jspecify.annotations.NullMarked;
