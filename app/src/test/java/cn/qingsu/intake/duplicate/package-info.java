@NullMarked
package cn.qingsu.intake.duplicate;

import org.jspecify.annotations.NullMarked;
