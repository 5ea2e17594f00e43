/** The knowledge desk: articles listed, read, written, reviewed, corrected; and what they were cited for. */
@NullMarked
package cn.qingsu.desk.knowledge;

import org.jspecify.annotations.NullMarked;
