/** What a file is, by its bytes alone: its kind, whether it is sound and harmless, and a picture without what its camera wrote into it. */
@NullMarked
package cn.qingsu.intake.attachment.content;

import org.jspecify.annotations.NullMarked;
