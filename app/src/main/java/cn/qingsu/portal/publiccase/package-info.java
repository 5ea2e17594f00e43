/**
 * What everybody may know of cases: category, street, how far it has come and the day, of those whose category the city has
 * opened. A projection of the journal of its own, which holds no word that anybody said.
 */
@NullMarked
package cn.qingsu.portal.publiccase;

import org.jspecify.annotations.NullMarked;
