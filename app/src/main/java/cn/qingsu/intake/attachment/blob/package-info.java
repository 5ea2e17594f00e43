/** Where the bytes of files lie: by their hash, beside the database. */
@NullMarked
package cn.qingsu.intake.attachment.blob;

import org.jspecify.annotations.NullMarked;
