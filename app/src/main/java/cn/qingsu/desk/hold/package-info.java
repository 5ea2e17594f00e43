/**
 * 撤销: what an officer hands away by one press waits some seconds before it is done, as a row that outlives the server, and can be taken back
 * so long. It is held back, not undone: what was done is in the journal, and nobody has been told of what was not.
 */
@NullMarked
package cn.qingsu.desk.hold;

import org.jspecify.annotations.NullMarked;
