/** What every desk page gives its shell: the rail, the viewer, the city. See docs/design.md. */
@NullMarked
package cn.qingsu.desk.shell;

import org.jspecify.annotations.NullMarked;
