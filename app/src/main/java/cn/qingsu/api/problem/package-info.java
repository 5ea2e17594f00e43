/** How the API says no: every refusal and every fault as one problem+json. */
@NullMarked
package cn.qingsu.api.problem;

import org.jspecify.annotations.NullMarked;
