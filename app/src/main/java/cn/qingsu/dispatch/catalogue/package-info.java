/** The dispatch catalogue (职责清单): clauses with conditions and days of validity, the order in which they decide, their editor with its dry run. */
@NamedInterface("catalogue")
@NullMarked
package cn.qingsu.dispatch.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
