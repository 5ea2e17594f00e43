/** In which language a visitor reads the portal, and the words of both: Chinese, and English by a switch that stays. */
@NullMarked
package cn.qingsu.portal.words;

import org.jspecify.annotations.NullMarked;
