/**
 * Standard texts (常用语): by category, state and command, with variables that are filled from the case as the officer may see it. One's own,
 * a unit's, or everybody's; inserted into any command's text by keyboard.
 */
@NullMarked
package cn.qingsu.desk.phrase;

import org.jspecify.annotations.NullMarked;
