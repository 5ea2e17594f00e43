/** How the API tells of files. */
@NullMarked
package cn.qingsu.api.file;

import org.jspecify.annotations.NullMarked;
